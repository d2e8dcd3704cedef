package milepost.notify.subscription;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.matching.Category;
import milepost.notify.matching.NotifiableEvents;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.RegionCodes;
import milepost.web.value.EnumWords;
import org.jspecify.annotations.Nullable;

/** The filter of a request. */
@Schema(name = "Filter", description = "Every part that is given must match; within a part one value is enough.")
record FilterPart(
        @ArraySchema(arraySchema = @Schema(description = "Ids of projects")) @Size(max = 1_000) List<@NotNull UUID> projects,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "GB/T 2260 codes of 2, 4 or 6 digits; each includes all regions below it, and "
                                                + "100000 is the whole country. After an administrative reform, either code"
                                                + " includes what lies there by the other. In a province that is defined, there must be"
                                                + " such a region",
                                example = "[\"6207\"]"))
        @Size(max = 500) List<@NotNull String> regions,

        @ArraySchema(
                arraySchema = @Schema(description = "Categories of projects", example = "[\"railway\"]"),
                schema = @Schema(implementation = Category.class))
        @Size(max = 50) List<@NotNull String> categories,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Ids of registered plans that name the project",
                                example = "[\"gansu-western-development\"]"))
        @Size(max = 100) List<@NotNull String> plans,

        @ArraySchema(
                arraySchema = @Schema(description = "Types of events", example = "[\"milepost.milestone.met.v1\"]"))
        @Size(max = 50) List<@NotNull String> eventTypes,

        @Schema(
                description =
                        "Only events with a slip of at least so many days: targets moved or asked to be moved, milestones met or missed,"
                                + " lights changed",
                example = "30")
        @Nullable Integer minSlipDays)
        implements Checked {

    private static final int MAX_SLIP_DAYS = 10_000;
    private static final EnumWords CATEGORIES = EnumWords.of(Category.class);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    static FilterPart of(SubscriptionFilter filter) {
        return new FilterPart(
                List.copyOf(filter.projects()),
                List.copyOf(filter.regions()),
                List.copyOf(filter.categories()),
                List.copyOf(filter.plans()),
                List.copyOf(filter.eventTypes()),
                filter.minSlipDays());
    }

    /** Returns the filter without repeated values; null, as every part that is empty, matches everything. */
    static SubscriptionFilter filter(@Nullable FilterPart part) {
        return part == null
                ? new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null)
                : new SubscriptionFilter(
                        distinct(part.projects),
                        distinct(part.regions),
                        distinct(part.categories),
                        distinct(part.plans),
                        distinct(part.eventTypes),
                        part.minSlipDays);
    }

    @Override
    public void check(Faults faults) {
        var types = NotifiableEvents.TYPES;
        each(faults, "/regions", regions, RegionCodes::isPrefix, "region-code");
        each(faults, "/categories", categories, word -> CATEGORIES.find(word) != null, "one-of", CATEGORIES.words());
        each(faults, "/plans", plans, FilterPart::isWord, "word");
        each(faults, "/eventTypes", eventTypes, types::contains, "one-of", String.join(", ", types));
        faults.unless(
                minSlipDays == null || (minSlipDays >= 0 && minSlipDays <= MAX_SLIP_DAYS),
                "/minSlipDays",
                "out-of-range",
                0,
                MAX_SLIP_DAYS);
    }

    /** A value that could not be read is null, and its fault is known already. */
    private static void each(
            Faults faults,
            String list,
            @Nullable List<String> values,
            Predicate<String> valid,
            String code,
            Object... args) {
        for (var i = 0; values != null && i < values.size(); i++) {
            var value = values.get(i);
            faults.unless(value == null || valid.test(value), list + "/" + i, code, args);
        }
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    private static <T> List<T> distinct(List<T> values) {
        return values.stream().distinct().toList();
    }
}

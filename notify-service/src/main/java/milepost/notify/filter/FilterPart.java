package milepost.notify.filter;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;

/** The filter of a request. */
@Schema(name = "Filter", description = "Every part that is given must match; within a part one value is enough.")
public record FilterPart(
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
        @Nullable Integer minSlipDays,

        @ArraySchema(
                arraySchema = @Schema(description = "Natures of projects", example = "[\"project\"]"),
                schema = @Schema(allowableValues = {"project", "programme", "platform", "target"}))
        @Size(max = 50) List<@NotNull String> natures,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Clauses that name the project: the id of the plan, a slash and the number of the clause",
                                example = "[\"gansu-western-development/二（二）\"]"))
        @Size(max = 100) List<@NotNull String> clauses,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Organisations responsible for the project, as the registry has them",
                                example = "[\"甘肃省交通运输厅\"]"))
        @Size(max = 100) List<@NotNull String> organisations,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Ids of named sets of regions; the project lies in one of the regions",
                                example = "[\"hexi-corridor\"]"))
        @Size(max = 50) List<@NotNull String> regionSets,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Only events of milestones of these types. With major, also events of"
                                        + " major milestones and of none, such as a change of the stage; all is no condition. A new"
                                        + " subscription without milestoneTypes and eventTypes gets major",
                                example = "[\"major\", \"TUNNEL_THROUGH\"]"))
        @Size(max = 100) List<@NotNull String> milestoneTypes,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Only events by which the project reaches one of these stages",
                                example = "[\"CONSTRUCTION\"]"))
        @Size(max = 50) List<@NotNull String> stages,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Only events by which the project gets one of these lights",
                                example = "[\"yellow\", \"red\"]"),
                schema = @Schema(allowableValues = {"green", "blue", "yellow", "red"}))
        @Size(max = 10) List<@NotNull String> lights,

        @Schema(
                description =
                        "Only targets that are moved for at least this time: 3 for the third postponement and later ones",
                example = "3")
        @Nullable Integer minMoves,

        @Schema(description = "A further condition, of at most 50 conditions, five deep") @Nullable ConditionPart where)
        implements Checked {

    private static final int MAX_SLIP_DAYS = 10_000;
    private static final int MAX_MOVES = 1_000;
    private static final FilterPart NOTHING =
            of(new SubscriptionFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null));

    public static FilterPart of(SubscriptionFilter filter) {
        return new FilterPart(
                List.copyOf(filter.projects()),
                List.copyOf(filter.regions()),
                List.copyOf(filter.categories()),
                List.copyOf(filter.plans()),
                List.copyOf(filter.eventTypes()),
                filter.minSlipDays(),
                orEmpty(filter.natures()),
                orEmpty(filter.clauses()),
                orEmpty(filter.organisations()),
                orEmpty(filter.regionSets()),
                orEmpty(filter.milestoneTypes()),
                orEmpty(filter.stages()),
                orEmpty(filter.lights()),
                filter.minMoves(),
                filter.where() == null ? null : ConditionPart.read(filter.where()));
    }

    /** Returns the filter without repeated values; null, as every part that is empty, matches everything. */
    public static SubscriptionFilter filter(@Nullable FilterPart part) {
        var given = part == null ? NOTHING : part;
        return given.filter(distinctOrNull(given.milestoneTypes));
    }

    /** The same for a new subscription: of milestones only the major ones, unless it says which milestones or events it wants. */
    public static SubscriptionFilter ofNew(@Nullable FilterPart part) {
        return part != null && part.asksForEvents()
                ? filter(part)
                : (part == null ? NOTHING : part).filter(List.of(MajorMilestones.MAJOR));
    }

    private boolean asksForEvents() {
        return !milestoneTypes.isEmpty()
                || !eventTypes.isEmpty()
                || (where != null
                        && where.condition()
                                .fields()
                                .anyMatch(field ->
                                        field == FilterField.MILESTONE_TYPE || field == FilterField.EVENT_TYPE));
    }

    private SubscriptionFilter filter(@Nullable List<String> types) {
        return new SubscriptionFilter(
                distinct(projects),
                distinct(regions),
                distinct(categories),
                distinct(plans),
                distinct(eventTypes),
                minSlipDays,
                distinctOrNull(natures),
                distinctOrNull(clauses),
                distinctOrNull(organisations),
                distinctOrNull(regionSets),
                types,
                distinctOrNull(stages),
                distinctOrNull(lights),
                minMoves,
                where == null ? null : where.text());
    }

    @Override
    public void check(Faults faults) {
        each(faults, "/regions", regions, FilterField.REGION);
        each(faults, "/categories", categories, FilterField.CATEGORY);
        each(faults, "/plans", plans, FilterField.PLAN);
        each(faults, "/eventTypes", eventTypes, FilterField.EVENT_TYPE);
        each(faults, "/natures", natures, FilterField.NATURE);
        each(faults, "/clauses", clauses, FilterField.CLAUSE);
        each(faults, "/organisations", organisations, FilterField.ORGANISATION);
        each(faults, "/regionSets", regionSets, FilterField.REGION_SET);
        for (var i = 0; milestoneTypes != null && i < milestoneTypes.size(); i++) {
            FilterValues.checkMilestoneType(milestoneTypes.get(i), "/milestoneTypes/" + i, faults);
        }
        each(faults, "/stages", stages, FilterField.STAGE);
        each(faults, "/lights", lights, FilterField.LIGHT);
        range(faults, "/minSlipDays", minSlipDays, 0, MAX_SLIP_DAYS);
        range(faults, "/minMoves", minMoves, 1, MAX_MOVES);
        ConditionSize.check(where, faults);
    }

    private static void range(Faults faults, String place, @Nullable Integer number, int least, int most) {
        faults.unless(number == null || (number >= least && number <= most), place, "out-of-range", least, most);
    }

    /** A value that could not be read is null, and its fault is known already. */
    private static void each(Faults faults, String list, @Nullable List<String> values, FilterField field) {
        for (var i = 0; values != null && i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                FilterValues.check(field, value, list + "/" + i, faults);
            }
        }
    }

    private static <T> List<T> distinct(List<T> values) {
        return values.stream().distinct().toList();
    }

    private static @Nullable List<String> distinctOrNull(List<String> values) {
        return values.isEmpty() ? null : distinct(values);
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}

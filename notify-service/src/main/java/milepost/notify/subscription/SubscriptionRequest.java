package milepost.notify.subscription;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a subscriber asks for. */
@Schema(name = "SubscriptionRequest")
record SubscriptionRequest(
        @Schema(description = "Which events; without it, or without parts, every event of every project") @Nullable FilterPart filter,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ChannelPart channel) {

    /** Every part that is given must hold; within a part one value is enough. */
    @Schema(name = "Filter", description = "Every part that is given must hold; within a part one value is enough.")
    record FilterPart(
            @ArraySchema(arraySchema = @Schema(description = "Projects by id")) @Nullable List<@Nullable UUID> projects,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description =
                                            "GB/T 2260 codes of 2, 4 or 6 digits; each holds for everything below it",
                                    example = "[\"6207\"]"))
            @Nullable List<@Nullable String> regions,

            @ArraySchema(arraySchema = @Schema(description = "Categories of projects", example = "[\"railway\"]"))
            @Nullable List<@Nullable String> categories,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description = "Ids of plans that name the project",
                                    example = "[\"gansu-western-development\"]"))
            @Nullable List<@Nullable String> plans,

            @ArraySchema(
                    arraySchema = @Schema(description = "Types of events", example = "[\"milepost.milestone.met.v1\"]"))
            @Nullable List<@Nullable String> eventTypes,

            @Schema(
                    description =
                            "Only events that tell of a slip of at least so many days: targets moved, milestones met or missed,"
                                    + " lights changed",
                    example = "30")
            @Nullable Integer minSlipDays) {}

    /** Where events are delivered to. */
    @Schema(name = "Channel")
    record ChannelPart(
            @Schema(example = "webhook", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String type,

            @Schema(
                    description = "Gets one POST for each event. https, on port 443 or 8443, on a public address",
                    example = "https://example.org/hook",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String url) {}

    static SubscriptionRequest of(Subscription subscription) {
        var filter = subscription.filter();
        return new SubscriptionRequest(
                new FilterPart(
                        List.copyOf(filter.projects()),
                        List.copyOf(filter.regions()),
                        List.copyOf(filter.categories()),
                        List.copyOf(filter.plans()),
                        List.copyOf(filter.eventTypes()),
                        filter.minSlipDays()),
                new ChannelPart(Subscription.CHANNEL, subscription.url()));
    }
}

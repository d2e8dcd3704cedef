package milepost.notify.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a subscription was or was not sent an event. */
@Schema(name = "Explanation")
record Explanation(
        UUID subscriptionId,
        UUID eventId,
        Outcome outcome,

        @Schema(description = "The same in words, in the language asked for")
        String text,

        @Schema(description = "The delivery, null if there is none") @Nullable UUID deliveryId,

        @Schema(description = "The first parts of the filter that the event does not fulfil")
        List<FailedPart> failed) {

    /** A part of the filter that an event does not fulfil. */
    @Schema(name = "FailedPart")
    record FailedPart(
            @Schema(description = "A JSON pointer into the subscription", example = "/filter/lights")
            String pointer,

            @Schema(description = "What stands there, as the text of a JSON value")
            String asked,

            @Schema(description = "What the event had instead")
            List<FoundValues> found,

            String text) {}

    /** The values that an event had of a field; none if the list is empty. */
    @Schema(name = "FoundValues")
    record FoundValues(@Schema(example = "light") String field, List<String> values) {}
}

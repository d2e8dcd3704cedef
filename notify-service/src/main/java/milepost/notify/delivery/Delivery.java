package milepost.notify.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery of one event to one subscription, as its owner sees it. */
@Schema(name = "Delivery")
public record Delivery(
        @Schema(description = "Also the webhook-id of every attempt")
        UUID id,

        UUID subscriptionId,
        UUID eventId,
        String eventType,

        @Schema(description = "Null for a test event") @Nullable UUID projectId,

        @Schema(allowableValues = {"pending", "delivered", "dead"})
        String state,

        int attempts,

        @Schema(description = "Null while an attempt is under way, and if none is left") @Nullable Instant nextAttemptAt,

        Instant plannedAt,
        @Nullable Instant endedAt,

        @Schema(description = "All attempts, the first one first; only present if a single delivery is read")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Attempt> attemptLog) {

    /** One attempt and its result. */
    @Schema(name = "DeliveryAttempt")
    public record Attempt(
            int number,
            Instant at,

            @Schema(
                    description =
                            "delivered, http-status, redirect-not-followed, timeout, host-not-found, address-forbidden, "
                                    + "connection-failed, tls-failed, endpoint-refused, vendor-limit, vendor-refused, "
                                    + "vendor-error, mail-refused, mail-error or internal-error",
                    example = "http-status")
            String outcome,

            @Schema(example = "503") @Nullable Integer status,
            int durationMillis,

            @Schema(description = "The beginning of the response, or what went wrong") @Nullable String detail) {}

    Delivery with(List<Attempt> log) {
        return new Delivery(
                id,
                subscriptionId,
                eventId,
                eventType,
                projectId,
                state,
                attempts,
                nextAttemptAt,
                plannedAt,
                endedAt,
                log);
    }
}

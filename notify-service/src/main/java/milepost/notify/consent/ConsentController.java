package milepost.notify.consent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.subscription.SubscriptionRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consent of endpoints over HTTP. */
@RestController
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Subscriptions")
class ConsentController {

    private final Consents consents;
    private final SubscriptionRegistry subscriptions;

    ConsentController(Consents consents, SubscriptionRegistry subscriptions) {
        this.consents = consents;
        this.subscriptions = subscriptions;
    }

    /** What the endpoint has received. */
    record ConfirmationRequest(
            @Schema(
                    description =
                            "From the data of the event milepost.subscription.confirmation.v1; without it the endpoint is asked again")
            @Nullable String challenge) {}

    /** Whether the endpoint has agreed. */
    record ConfirmationResponse(
            @Schema(
                    description = "Of the subscription; pending-confirmation until the endpoint has agreed",
                    example = "active")
            String state) {}

    @PostMapping("/v1/subscriptions/{id}/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "confirmSubscription",
            summary = "Confirm that the endpoint agrees, or ask it again",
            description =
                    "With the challenge that the endpoint has received, the subscription becomes active. Without it, the"
                            + " endpoint is asked again, once a minute at most.")
    ConfirmationResponse confirm(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ConfirmationRequest request,
            Caller caller) {
        if (request == null || request.challenge() == null) {
            consents.askAgain(id, caller);
        } else {
            consents.confirm(id, request.challenge(), caller);
        }
        return new ConfirmationResponse(subscriptions.own(id, caller).state().code());
    }
}

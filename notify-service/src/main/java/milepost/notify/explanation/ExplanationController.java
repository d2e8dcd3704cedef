package milepost.notify.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import milepost.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explanations over HTTP. Subscribers see those of their own subscriptions only. */
@RestController
@RequestMapping("/v1/subscriptions")
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Subscriptions")
class ExplanationController {

    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/{id}/explanation")
    @Operation(
            operationId = "explainEvent",
            summary = "Ask why an event was or was not sent",
            description =
                    "From the delivery, if there is one; otherwise from the filter as it is now and what the event and its"
                            + " project were when the event was recorded. Events that were backfilled or are too old are not found.")
    Explanation explain(
            @PathVariable UUID id,
            @Parameter(description = "The id of the event") @RequestParam UUID event,
            Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return explanations.explain(id, event, caller, locale);
    }
}

package milepost.notify.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries over HTTP. Subscribers see those of their own subscriptions only. */
@RestController
@RequestMapping("/v1")
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Deliveries")
class DeliveryController {

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryController(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How many deliveries are sent again. */
    record RecoveryResponse(int deliveries) {}

    @GetMapping("/subscriptions/{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "List the deliveries of a subscription, those of the newest event first")
    ResponseEntity<Page<Delivery>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Caller caller) {
        var size = Limits.of(limit);
        var before = DeliveryPosition.decode(cursor, state).map(DeliveryPosition::event);
        var found = deliveries.list(id, state, before.orElse(null), size + 1, caller);
        var items = found.stream().limit(size).toList();
        var next = found.size() > size ? DeliveryPosition.cursorAfter(items.getLast(), state) : null;
        return Pages.respond(new Page<>(items, next), request);
    }

    @GetMapping("/deliveries/{id}")
    @Operation(operationId = "getDelivery", summary = "Read a delivery with every attempt")
    Delivery get(@PathVariable UUID id, Caller caller) {
        return deliveries.get(id, caller);
    }

    @PostMapping("/deliveries/{id}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "redeliver",
            summary = "Send a delivery again",
            description =
                    "Uses the same webhook-id; the series of attempts starts again. A pending delivery is attempted at once.")
    Delivery redeliver(@PathVariable UUID id, Caller caller) {
        return deliveries.redeliver(id, caller);
    }

    @PostMapping("/subscriptions/{id}/test")
    @Operation(
            operationId = "testSubscription",
            summary = "Send a test event to the endpoint",
            description = "An event of type milepost.subscription.test.v1. Read the delivery to see the result.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Delivery> test(@PathVariable UUID id, Caller caller) {
        var delivery = deliveries.test(id, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/deliveries/" + delivery.id()))
                .body(delivery);
    }

    @PostMapping("/subscriptions/{id}/recovery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "recoverDeliveries", summary = "Send deliveries of a period again")
    RecoveryResponse recover(@PathVariable UUID id, @RequestBody RecoveryRequest request, Caller caller) {
        var until = request.until() == null ? clock.instant() : request.until();
        return new RecoveryResponse(deliveries.recover(id, request.since(), until, request.states(), caller));
    }
}

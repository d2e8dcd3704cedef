package milepost.notify.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.channel.ChannelPart;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.Channels;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.filter.FilterPart;
import milepost.notify.project.KnownValues;
import milepost.web.Cursors;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.json.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions over HTTP. Subscribers see their own only. */
@RestController
@RequestMapping("/v1/subscriptions")
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Subscriptions")
class SubscriptionController {

    private static final int DEFAULT_OVERLAP_HOURS = 24;
    private static final int MAX_OVERLAP_HOURS = 7 * 24;

    private final SubscriptionRegistry registry;
    private final KnownValues known;
    private final Channels channels;

    SubscriptionController(SubscriptionRegistry registry, KnownValues known, Channels channels) {
        this.registry = registry;
        this.known = known;
        this.channels = channels;
    }

    /** How long the former secret stays valid. */
    record RotationRequest(@Nullable Integer overlapHours) implements Checked {

        Duration overlap() {
            return Duration.ofHours(overlapHours == null ? DEFAULT_OVERLAP_HOURS : overlapHours);
        }

        @Override
        public void check(Faults faults) {
            faults.unless(
                    overlapHours == null || (overlapHours >= 0 && overlapHours <= MAX_OVERLAP_HOURS),
                    "/overlapHours",
                    "out-of-range",
                    0,
                    MAX_OVERLAP_HOURS);
        }
    }

    /** The sort key of a list. */
    record BySubscription(UUID id) {}

    @PostMapping
    @Operation(
            operationId = "createSubscription",
            summary = "Subscribe to events",
            description =
                    "The response contains the secret for verifying signatures; it is not shown again. Where this"
                            + " service is set so, the state is pending-confirmation until the endpoint has agreed: it is sent an"
                            + " event of type milepost.subscription.confirmation.v1 and answers with the challenge in its data.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<SubscriptionResponse> create(@RequestBody SubscriptionRequest request, Caller caller) {
        var filter = FilterPart.ofNew(request.filter());
        known.require(filter);
        var channel = checked(request.channel(), null);
        var created = registry.create(filter, channel, needsConsent(channel), caller);
        return ResponseEntity.created(
                        URI.create("/v1/subscriptions/" + created.subscription().id()))
                .eTag(Etags.of(created.subscription().version()))
                .body(SubscriptionResponse.of(created.subscription(), created.secret()));
    }

    @GetMapping
    @Operation(operationId = "listSubscriptions", summary = "List your own subscriptions, the newest first")
    ResponseEntity<Page<SubscriptionResponse>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Caller caller) {
        var size = Limits.of(limit);
        var before = Cursors.decode(cursor, BySubscription.class)
                .map(BySubscription::id)
                .orElse(null);
        var found = registry.list(caller, before, size + 1);
        var items = found.stream().limit(size).map(SubscriptionResponse::of).toList();
        var next = found.size() > size
                ? Cursors.encode(new BySubscription(items.getLast().id()))
                : null;
        return Pages.respond(new Page<>(items, next), request);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSubscription", summary = "Read a subscription")
    ResponseEntity<SubscriptionResponse> get(@PathVariable UUID id, Caller caller) {
        return answer(registry.own(id, caller));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "amendSubscription",
            summary = "Change the filter or the channel",
            description = "A JSON merge patch (RFC 7396) of filter and channel. If-Match names the version to change.")
    ResponseEntity<SubscriptionResponse> amend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch<SubscriptionRequest> patch,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var current = registry.own(id, caller);
        var request = patch.applyTo(SubscriptionRequest.of(current)).request();
        var filter = FilterPart.filter(request.filter());
        if (!filter.equals(current.filter())) {
            known.require(filter);
        }
        var channel = checked(request.channel(), current.channel());
        SubscriptionProblems.requireSameWay(current.channel(), channel);
        return answer(registry.amend(id, version, filter, channel, needsConsent(channel), caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "closeSubscription",
            summary = "Close a subscription",
            description = "Nothing more is sent. The subscription and its deliveries remain readable.")
    void close(@PathVariable UUID id, Caller caller) {
        registry.close(id, caller);
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseSubscription", summary = "Pause deliveries")
    ResponseEntity<SubscriptionResponse> pause(@PathVariable UUID id, Caller caller) {
        return answer(registry.pause(id, caller));
    }

    @PostMapping("/{id}/resume")
    @Operation(
            operationId = "resumeSubscription",
            summary = "Resume deliveries",
            description =
                    "After a pause, or after the subscription was disabled because of its endpoint. Waiting deliveries are sent.")
    ResponseEntity<SubscriptionResponse> resume(@PathVariable UUID id, Caller caller) {
        return answer(registry.resume(id, caller));
    }

    @PostMapping("/{id}/secret-rotation")
    @Operation(
            operationId = "rotateSecret",
            summary = "Replace the secret",
            description = "For overlapHours (default 24, at most 168) deliveries carry a signature of each of the two "
                    + "secrets.")
    ResponseEntity<SubscriptionResponse> rotate(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable RotationRequest request, Caller caller) {
        SubscriptionProblems.requireSigned(registry.own(id, caller));
        var rotated =
                registry.rotateSecret(id, (request == null ? new RotationRequest(null) : request).overlap(), caller);
        return ResponseEntity.ok()
                .eTag(Etags.of(rotated.subscription().version()))
                .body(SubscriptionResponse.of(rotated.subscription(), rotated.secret()));
    }

    private boolean needsConsent(ChannelSettings channel) {
        return channels.of(channel).needsConsent(channel);
    }

    private ChannelSettings checked(ChannelPart asked, @Nullable ChannelSettings now) {
        var settings = asked.settings(now);
        try {
            return channels.of(settings).check(settings);
        } catch (EndpointRefusedException e) {
            throw SubscriptionProblems.refused(e);
        }
    }

    private static ResponseEntity<SubscriptionResponse> answer(Subscription subscription) {
        return ResponseEntity.ok().eTag(Etags.of(subscription.version())).body(SubscriptionResponse.of(subscription));
    }
}

package milepost.notify.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.link.ConsoleLinks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secret addresses of feeds over HTTP. */
@RestController
@RequestMapping("/v1/subscriptions/{id}/feed-address")
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Feeds")
class FeedAddressController {

    private final FeedAddresses addresses;
    private final ConsoleLinks links;

    FeedAddressController(FeedAddresses addresses, ConsoleLinks links) {
        this.addresses = addresses;
        this.links = links;
    }

    /** The addresses, which are shown only once. */
    @Schema(name = "FeedAddress")
    record FeedAddressResponse(
            @Schema(
                    description = "Events, for a feed reader",
                    example = "https://example.org/api/notify/v1/feeds/mJ3v8Q0yWc5dR1xT7aZ2bK9eN4fH6gLs.atom")
            String atom,

            @Schema(
                    description = "Milestones, for a calendar program",
                    example = "https://example.org/api/notify/v1/feeds/mJ3v8Q0yWc5dR1xT7aZ2bK9eN4fH6gLs.ics")
            String calendar) {}

    @PostMapping
    @Operation(
            operationId = "replaceFeedAddress",
            summary = "Get a new secret address of a feed",
            description =
                    "For a subscription whose channel is feed. It is shown only here; whoever has it can read the feed. A"
                            + " former address is not valid any more.")
    ResponseEntity<FeedAddressResponse> replace(@PathVariable UUID id, Caller caller) {
        var token = addresses.replace(id, caller).text();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FeedAddressResponse(links.atom(token), links.calendar(token)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeFeedAddress",
            summary = "Take the address of a feed away",
            description = "The feed cannot be read until it gets a new address. Its entries are kept.")
    void revoke(@PathVariable UUID id, Caller caller) {
        addresses.revoke(id, caller);
    }
}

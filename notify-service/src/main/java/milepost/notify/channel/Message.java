package milepost.notify.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver events: a single one, or several if the channel sends them together.
 *
 * @param owner of the subscription
 * @param secrets all that are valid: while one replaces another, the receiver may know either
 */
public record Message(
        Instant at, ChannelSettings channel, String owner, List<SigningSecret> secrets, List<Content> contents) {

    /** The type of events that only show that a channel works. */
    public static final String TEST = "milepost.subscription.test.v1";

    /** The type of events that ask whether the receiver agrees, with a challenge in their data. */
    public static final String CONFIRMATION = "milepost.subscription.confirmation.v1";

    /**
     * An event.
     *
     * @param subscription that it is for
     * @param id the same on every attempt, so that the receiver recognizes a repeated delivery
     * @param body the event as {@link StructuredEvent} writes it
     * @param traceParent of the request that caused the event
     */
    public record Content(
            UUID subscription,
            String id,
            byte[] body,
            @Nullable String traceParent) {}
}

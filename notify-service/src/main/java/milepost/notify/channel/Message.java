package milepost.notify.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an event.
 *
 * @param id the same on every attempt, so that the receiver recognizes a repeated delivery
 * @param owner of the subscription
 * @param secrets all that are valid: while one replaces another, the receiver may know either
 * @param body the event as {@link StructuredEvent} writes it
 * @param traceParent of the request that caused the event
 */
public record Message(
        String id,
        Instant at,
        ChannelSettings channel,
        String owner,
        List<SigningSecret> secrets,
        byte[] body,
        @Nullable String traceParent) {}

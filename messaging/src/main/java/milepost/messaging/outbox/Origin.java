package milepost.messaging.outbox;

import milepost.events.envelope.Author;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and the trace that it belongs to; for changes that one transaction makes for several callers.
 *
 * @param traceParent a W3C {@code traceparent}, null outside of traces
 */
public record Origin(Author author, @Nullable String traceParent) {}

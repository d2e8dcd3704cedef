package milepost.messaging.outbox;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Writes the current span as a W3C {@code traceparent}, so that the trace continues after Kafka. */
final class TraceParents {

    private final @Nullable Tracer tracer;

    /** @param tracer null where tracing is not set up */
    TraceParents(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    @Nullable String current() {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}

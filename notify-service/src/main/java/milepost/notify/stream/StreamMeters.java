package milepost.notify.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many streams are open and what is sent on them, for operators. */
@Component
class StreamMeters {

    private final AtomicInteger open = new AtomicInteger();
    private final Counter events;
    private final Counter resyncs;
    private final Counter refused;

    StreamMeters(MeterRegistry meters) {
        Gauge.builder("milepost.stream.connections", open, AtomicInteger::get)
                .description("Streams that are open")
                .register(meters);
        events = counter("milepost.stream.events", "Events sent on streams, once for each reader", meters);
        resyncs = counter("milepost.stream.resyncs", "Readers that asked for events that are gone or unknown", meters);
        refused = counter("milepost.stream.refused", "Streams refused because too many are open", meters);
    }

    private static Counter counter(String name, String description, MeterRegistry meters) {
        return Counter.builder(name).description(description).register(meters);
    }

    int open() {
        return open.get();
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void sent(int count) {
        events.increment(count);
    }

    void resync() {
        resyncs.increment();
    }

    void refused() {
        refused.increment();
    }
}

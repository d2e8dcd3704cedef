package milepost.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks that no version is missing among those that were sent, for the aggregates that were changed last. */
final class SentVersions {

    private static final int REMEMBERED = 10_000;

    private static final Logger log = LoggerFactory.getLogger(SentVersions.class);

    private final Counter holes;
    private final Map<String, Long> lastVersions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    SentVersions(MeterRegistry meters) {
        holes = Counter.builder("milepost.relay.holes")
                .description("Events whose version did not follow the one sent before; must stay 0")
                .register(meters);
    }

    void sent(OutboxRow row) {
        var before = lastVersions.put(row.aggregateId(), row.version());
        if (before != null && row.version() > before + 1) {
            holes.increment();
            log.error(
                    "A version is missing before event {} aggregate={} version={} previous={}",
                    row.id(),
                    row.aggregateId(),
                    row.version(),
                    before);
        }
    }
}

package milepost.messaging.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import milepost.messaging.lag.ConsumerLag.Lag;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures regularly what consumer groups have not handled, so that neither health checks nor scrapes wait for Kafka. */
public final class LagMeasuring {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int FAILURES_TO_TELL = 3; // a single one may be a broker that restarts

    private static final Logger log = LoggerFactory.getLogger(LagMeasuring.class);

    private final Map<String, Object> kafka;
    private final Map<String, List<String>> topicsOfGroups;
    private final Duration stalledAfter;
    private final Map<String, Lag> lags = new ConcurrentHashMap<>();
    private volatile int failures;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public LagMeasuring(Map<String, Object> kafka, Map<String, List<String>> topicsOfGroups, Duration stalledAfter) {
        this.kafka = kafka;
        this.topicsOfGroups = topicsOfGroups;
        this.stalledAfter = stalledAfter;
    }

    public void start() {
        thread = Thread.ofVirtual().name("projection-lag").start(this::run);
    }

    public void stop() {
        thread.interrupt();
    }

    /** Whether Kafka has not answered for a while. */
    public boolean isFailing() {
        return failures >= FAILURES_TO_TELL;
    }

    /** What was measured last, or empty while Kafka does not answer. */
    public Optional<Lag> of(String group) {
        return Optional.ofNullable(lags.get(group));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                measureAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns only if the clients cannot be created, for example because no broker's name resolves. */
    private void measureAll() throws InterruptedException {
        var groups = new ArrayList<ConsumerLag>();
        try {
            topicsOfGroups.forEach((group, topics) -> groups.add(new ConsumerLag(kafka, group, topics, stalledAfter)));
            while (true) {
                for (var group : groups) {
                    measure(group);
                }
                Thread.sleep(INTERVAL);
            }
        } catch (KafkaException e) {
            failures = FAILURES_TO_TELL;
            log.debug("Could not ask Kafka for lags; health reports it", e);
            Thread.sleep(INTERVAL);
        } finally {
            groups.forEach(ConsumerLag::close);
        }
    }

    private void measure(ConsumerLag group) throws InterruptedException {
        try {
            lags.put(group.group(), group.measure());
            failures = 0;
        } catch (ExecutionException e) {
            lags.remove(group.group());
            failures++;
            log.debug("Could not measure the lag of {}; health reports it", group.group(), e.getCause());
        }
    }
}

package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import milepost.notify.NotifyDatabase;
import milepost.notify.stream.log.TestEvents;
import milepost.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamConnectionsTest {

    private static final StreamFilter ALL = new StreamFilter(Set.of(), "", Set.of());

    private final NotifyDatabase database = new NotifyDatabase();
    private final TestEvents events = new TestEvents(database);
    private final StreamTail tail = TestTails.on(database, events.log());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamConnections connections = new StreamConnections(
            events.log(),
            tail,
            new StreamMeters(registry),
            new StreamProperties(1, Duration.ofMinutes(1), Duration.ofMinutes(5)));

    @AfterEach
    void close() {
        tail.stop();
        database.close();
    }

    @Test
    void oneStreamTooManyIsRefusedUntilAnotherEnds() throws Exception {
        tail.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = connections.open(ALL, null);
            Callable<Void> writing = () -> {
                first.writeTo(new ByteArrayOutputStream());
                return null;
            };
            var open = threads.submit(writing);
            await().until(() -> gauge() == 1);

            var refused = catchThrowableOfType(ProblemException.class, () -> connections.open(ALL, null));
            tail.stop();
            open.get();

            assertThat(refused.status().value()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("too-many-streams");
            assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("10");
            assertThat(registry.get("milepost.stream.refused").counter().count())
                    .isEqualTo(1);
            assertThat(gauge()).isZero();
            assertThat(connections.open(ALL, null)).isNotNull();
        }
    }

    private double gauge() {
        return registry.get("milepost.stream.connections").gauge().value();
    }
}

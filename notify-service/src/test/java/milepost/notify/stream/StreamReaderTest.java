package milepost.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import milepost.notify.NotifyDatabase;
import milepost.notify.stream.log.StreamEvent;
import milepost.notify.stream.log.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One stream of an instance, without HTTP. */
class StreamReaderTest {

    private static final StreamFilter ALL = new StreamFilter(Set.of(), "", Set.of());
    private static final Duration LONG = Duration.ofMinutes(5);

    private final NotifyDatabase database = new NotifyDatabase();
    private final TestEvents events = new TestEvents(database);
    private final StreamTail tail = TestTails.on(database, events.log());
    private final StreamMeters meters = new StreamMeters(new SimpleMeterRegistry());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        tail.stop();
        database.close();
    }

    @Test
    void aStreamIsClosedWhenItsLeaseEnds() throws Exception {
        reader(Duration.ofMillis(1), LONG, System::nanoTime, 0).run("", out);

        assertThat(read().retry()).isNotEmpty();
    }

    @Test
    void aStreamIsClosedWhenTheServiceStops() throws Exception {
        var thread = Thread.ofVirtual().start(() -> run(reader(LONG, LONG, System::nanoTime, 0), out));
        await().until(() -> !read().retry().isEmpty());

        tail.stop();

        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void silenceIsBrokenByHeartbeats() throws Exception {
        Thread.ofVirtual().start(() -> run(reader(LONG, Duration.ofMillis(20), System::nanoTime, 0), out));

        await().untilAsserted(() -> assertThat(read().heartbeats()).isGreaterThan(2));
    }

    @Test
    void aStreamThatHasFallenBehindGetsWhatIsStored() throws Exception {
        events.append(TestEvents.met(1_200));
        var anotherInstance = new TestEvents(database);
        Thread.ofVirtual().start(() -> run(reader(LONG, LONG, System::nanoTime, 100), out));
        await().untilAsserted(() -> assertThat(read().changes()).hasSize(1_100));

        anotherInstance.append(TestEvents.met(3));

        await().untilAsserted(() -> assertThat(read().changes())
                .containsExactlyElementsOf(events.log().after(100, 2_000).stream()
                        .map(StreamEvent::eventId)
                        .map(Object::toString)
                        .toList()));
    }

    @Test
    void aStreamWhoseNextEventsAreGoneIsToldSoOnceAndGoesOn() throws Exception {
        events.append(TestEvents.met(20));
        events.keep(5);
        Thread.ofVirtual().start(() -> run(reader(LONG, LONG, System::nanoTime, 10), out));
        await().untilAsserted(() -> assertThat(read().named("resync")).hasSize(1));
        assertThat(read().named("resync").getFirst().id()).isEqualTo("20");

        var next = TestEvents.met(2);
        events.append(next);

        await().untilAsserted(() -> assertThat(read().changes())
                .containsExactlyElementsOf(next.stream()
                        .map(event -> event.envelope().id().toString())
                        .toList()));
        assertThat(read().named("resync")).hasSize(1);
    }

    @Test
    void aReaderThatIsTooSlowIsCutOff() {
        events.append(TestEvents.met(100));
        var time = new AtomicLong();
        var slow = new OutputStream() {
            @Override
            public void write(int one) {
                time.addAndGet(Duration.ofMillis(1).toNanos());
                out.write(one);
            }
        };

        assertThatThrownBy(() -> reader(Duration.ofDays(1), LONG, time::get, 0).run("", slow))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too slow");
    }

    /** The first reader of its instance, which reads new events into memory from now on. */
    private StreamReader reader(Duration lease, Duration heartbeat, LongSupplier time, long position) {
        tail.start();
        tail.join();
        return new StreamReader(tail, ALL, meters, new StreamProperties(10, heartbeat, lease), time, position);
    }

    static void run(StreamReader reader, OutputStream out) {
        try {
            reader.run("", out);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private StreamText read() throws IOException {
        var text = new StreamText();
        var whole = out.toString(UTF_8);
        text.read(new StringReader(whole.substring(0, whole.lastIndexOf("\n\n") + 2)));
        return text;
    }
}

package milepost.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import milepost.notify.NotifyDatabase;
import milepost.notify.stream.log.StreamEvent;
import milepost.notify.stream.log.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances write at once, some transactions late and some in vain, while readers are cut off and come back. */
class ConcurrentWritersTest {

    private static final int WRITERS = 4;
    private static final int BATCHES = 60;
    private static final StreamFilter ALL = new StreamFilter(Set.of(), "", Set.of());

    private final NotifyDatabase database = new NotifyDatabase();
    private final TestEvents one = new TestEvents(database);
    private final TestEvents other = new TestEvents(database);
    private final List<StreamTail> tails =
            List.of(TestTails.on(database, one.log()), TestTails.on(database, other.log()));
    private final StreamMeters meters = new StreamMeters(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        tails.forEach(StreamTail::stop);
        database.close();
    }

    @Test
    void everyReaderSeesEveryEventOnceAndInOrderHoweverOftenItIsCutOff() throws Exception {
        tails.forEach(StreamTail::start);
        var readers = List.of(new CutReader(0), new CutReader(1), new CutReader(0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.forEach(threads::submit);
            write();
            var all = one.log().after(0, 100_000).stream()
                    .map(StreamEvent::eventId)
                    .map(Object::toString)
                    .toList();

            assertThat(all).hasSizeGreaterThan(WRITERS * BATCHES);
            for (var reader : readers) {
                await().untilAsserted(() -> assertThat(reader.seen).hasSizeGreaterThanOrEqualTo(all.size()));
                assertThat(reader.seen).containsExactlyElementsOf(all);
                assertThat(reader.cuts).isPositive();
            }
            tails.forEach(StreamTail::stop);
        }
    }

    @Test
    void nothingIsVisibleBeforeWhatALateTransactionAdds() throws Exception {
        var added = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> {
                one.append(TestEvents.met(2), () -> {
                    added.countDown();
                    commit.await();
                });
                return null;
            });
            added.await();
            var next = threads.submit(() -> other.append(TestEvents.met(1)));
            await().until(() -> waitingForLocks() > 0);
            assertThat(other.log().after(0, 10)).isEmpty();
            commit.countDown();
            late.get();
            next.get();
        }

        assertThat(other.log().after(0, 10)).extracting(StreamEvent::position).containsExactly(1L, 2L, 3L);
    }

    private long waitingForLocks() {
        return database.jdbc()
                .sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void write() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (var n = 0; n < WRITERS; n++) {
                var instance = n % 2 == 0 ? one : other;
                writing.add(threads.submit(() -> {
                    for (var batch = 0; batch < BATCHES; batch++) {
                        write(instance, batch % 7 == 6);
                    }
                }));
            }
            for (var writer : writing) {
                writer.get();
            }
        }
    }

    private static void write(TestEvents instance, boolean inVain) {
        var events = TestEvents.met(1 + ThreadLocalRandom.current().nextInt(20));
        try {
            instance.append(events, () -> {
                if (inVain) {
                    throw new IllegalStateException("in vain");
                }
            });
        } catch (IllegalStateException e) {
            assertThat(inVain).isTrue();
        }
    }

    /** Reads until it has been sent so much, is cut off, and comes back with the id that it has received last. */
    private final class CutReader implements Runnable {

        private final int instance;
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private volatile int cuts;

        private CutReader(int instance) {
            this.instance = instance;
        }

        @Override
        public void run() {
            var position = 0L;
            while (!tails.get(instance).isClosed()) {
                var received = new ByteArrayOutputStream();
                var line = new CutLine(
                        received, 2_000 + ThreadLocalRandom.current().nextInt(30_000));
                var tail = tails.get((instance + cuts) % tails.size());
                tail.join();
                try {
                    var settings = new StreamProperties(10, Duration.ofMillis(50), Duration.ofSeconds(1));
                    new StreamReader(tail, ALL, meters, settings, System::nanoTime, position).run("", line);
                } catch (IOException | InterruptedException _) {
                    cuts++;
                } finally {
                    tail.leave();
                }
                position = take(received, position);
            }
        }

        /** Returns the last id; of what was cut in the middle, nothing counts. */
        private long take(ByteArrayOutputStream received, long before) {
            var whole = received.toString(UTF_8);
            var text = new StreamText();
            try {
                text.read(new StringReader(whole.substring(0, whole.lastIndexOf("\n\n") + 2)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            assertThat(text.named("resync")).isEmpty();
            seen.addAll(text.changes());
            return text.lastId().isEmpty() ? before : Long.parseLong(text.lastId());
        }
    }

    /** Takes so many bytes. */
    private static final class CutLine extends OutputStream {

        private final OutputStream to;
        private int left;

        private CutLine(OutputStream to, int left) {
            this.to = to;
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- <= 0) {
                throw new IOException("cut");
            }
            to.write(one);
        }
    }
}

package milepost.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * Writes one stream, until its lease ends, its reader is gone or too slow, or the service stops. Nothing is buffered for it: a reader
 * that falls behind what is in memory gets stored events.
 */
final class StreamReader {

    /** How long a reader may need for what is sent to it at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StreamTail tail;
    private final StreamFilter filter;
    private final StreamMeters meters;
    private final LongSupplier nanoTime;
    private final long heartbeat;
    private final long lease;
    private long position;
    private long writtenAt;

    /** @param position of the last event that the reader has */
    StreamReader(
            StreamTail tail,
            StreamFilter filter,
            StreamMeters meters,
            StreamProperties properties,
            LongSupplier nanoTime,
            long position) {
        this.tail = tail;
        this.filter = filter;
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.heartbeat = properties.heartbeat().toNanos();
        this.lease = (long) (properties.lease().toNanos() * random(0.8, 1.2));
        this.position = position;
    }

    /** @param greeting what the reader is told first */
    void run(String greeting, OutputStream out) throws IOException, InterruptedException {
        var end = nanoTime.getAsLong() + lease;
        write(SseText.retry((long) random(2_500, 4_500)) + greeting, out);
        while (nanoTime.getAsLong() - end < 0 && !tail.isClosed()) {
            var now = nanoTime.getAsLong();
            var next = tail.after(position, Math.min(end, writtenAt + heartbeat) - now);
            if (next.isEmpty()) {
                next = tail.stored(position);
            }
            if (next.isPresent()) {
                send(next.get(), out);
            } else {
                resync(out);
            }
            if (nanoTime.getAsLong() - writtenAt >= heartbeat) {
                write(SseText.heartbeat(position), out);
            }
        }
    }

    private void send(List<StreamedEvent> events, OutputStream out) throws IOException {
        var begin = nanoTime.getAsLong();
        var sent = 0;
        for (var event : events) {
            if (filter.accepts(event)) {
                out.write(event.bytes());
                sent++;
            }
            if (nanoTime.getAsLong() - begin > PATIENCE.toNanos()) {
                throw new IOException("The reader is too slow");
            }
            position = event.position();
        }
        if (sent > 0) {
            flush(out);
            meters.sent(sent);
        }
    }

    /** The events that follow are gone, so the reader has to read anew what it shows. */
    private void resync(OutputStream out) throws IOException {
        position = tail.last();
        write(SseText.position(position, "resync"), out);
        meters.resync();
    }

    private void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(UTF_8));
        flush(out);
    }

    private void flush(OutputStream out) throws IOException {
        out.flush();
        writtenAt = nanoTime.getAsLong();
    }

    private static double random(double from, double to) {
        return ThreadLocalRandom.current().nextDouble(from, to);
    }
}

package milepost.notify.stream;

import java.io.IOException;
import java.io.OutputStream;
import milepost.notify.stream.log.StreamBounds;
import milepost.notify.stream.log.StreamLog;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Opens streams, as many as this instance may serve. */
@Component
class StreamConnections {

    private static final Logger log = LoggerFactory.getLogger(StreamConnections.class);
    private static final String RETRY_SECONDS = "10";

    private final StreamLog events;
    private final StreamTail tail;
    private final StreamMeters meters;
    private final StreamProperties properties;

    StreamConnections(StreamLog events, StreamTail tail, StreamMeters meters, StreamProperties properties) {
        this.events = events;
        this.tail = tail;
        this.meters = meters;
        this.properties = properties;
    }

    /**
     * Opens a stream: after the event that the reader received last, or else at the newest one.
     *
     * @param lastEventId what the reader says; anything
     */
    StreamingResponseBody open(StreamFilter filter, @Nullable String lastEventId) {
        if (meters.open() >= properties.maxConnections()) {
            meters.refused();
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", properties.maxConnections())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        var bounds = events.bounds();
        if (lastEventId == null || lastEventId.isBlank()) {
            return out -> write(filter, bounds.last(), SseText.position(bounds.last(), "hello"), out);
        }
        var position = position(lastEventId.strip(), bounds);
        if (position >= 0) {
            return out -> write(filter, position, "", out);
        }
        meters.resync();
        return out -> write(filter, bounds.last(), SseText.position(bounds.last(), "resync"), out);
    }

    /** Returns the position after which the stream goes on; -1 if it is unknown or what follows is gone. */
    private static long position(String lastEventId, StreamBounds bounds) {
        try {
            var position = Long.parseLong(lastEventId);
            return bounds.contains(position) ? position : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private void write(StreamFilter filter, long position, String greeting, OutputStream out) {
        meters.opened();
        try {
            tail.join();
            try {
                new StreamReader(tail, filter, meters, properties, System::nanoTime, position).run(greeting, out);
            } finally {
                tail.leave();
            }
        } catch (IOException e) {
            log.debug("A stream was cut off: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            log.warn("A stream was closed because the database cannot be read: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("A stream was closed", e); // its head is sent already, so there can be no problem
        } finally {
            meters.closed();
        }
    }
}

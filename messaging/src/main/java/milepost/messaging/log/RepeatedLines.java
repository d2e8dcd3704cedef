package milepost.messaging.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a warning or error through once a minute, with its stack trace, and then says how often it was repeated. Our own lines
 * are the same if they read the same; those of libraries if they come from the same statement and cause.
 */
final class RepeatedLines extends Filter<ILoggingEvent> {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final String OURS = "milepost.";

    private static final Logger log = LoggerFactory.getLogger(RepeatedLines.class);

    private final Map<String, Line> lines = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Line> eldest) {
            return size() > MOST;
        }
    };

    private static final class Line {
        private final long since;
        private int repeated;

        private Line(long since) {
            this.since = since;
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        var repeated = take(keyOf(event));
        if (repeated > 0) {
            log.info("Repeated {} times before: {}", repeated, event.getFormattedMessage());
        }
        return repeated < 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** Returns how often the line was left out until now, or -1 if it is to be left out. */
    private synchronized int take(String key) {
        var now = System.nanoTime();
        var line = lines.get(key);
        if (line != null && now - line.since < INTERVAL.toNanos()) {
            line.repeated++;
            return -1;
        }
        lines.put(key, new Line(now));
        return line == null ? 0 : line.repeated;
    }

    private static String keyOf(ILoggingEvent event) {
        var text = event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : event.getMessage();
        return event.getLoggerName() + ' ' + withoutPrefix(text) + ' ' + rootOf(event.getThrowableProxy());
    }

    /** Clients of Kafka begin with their own id in brackets. */
    private static String withoutPrefix(@Nullable String text) {
        var end = text != null && text.startsWith("[") ? text.indexOf(']') : -1;
        return text == null ? "" : text.substring(end + 1);
    }

    private static String rootOf(@Nullable IThrowableProxy failure) {
        if (failure == null) {
            return "";
        }
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClassName();
    }
}

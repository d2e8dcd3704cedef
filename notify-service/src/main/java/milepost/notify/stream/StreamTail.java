package milepost.notify.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.notify.project.Project;
import milepost.notify.project.Projects;
import milepost.notify.stream.log.StreamEvent;
import milepost.notify.stream.log.StreamLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads new events once for all streams of this instance, while there are any. It is woken after commits of this instance and looks
 * regularly for those of others. It stops before the web server does, so that no stream delays a shutdown.
 */
@Component
class StreamTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamTail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int PAGE = 500;

    private final StreamLog events;
    private final Projects projects;
    private final RecentEvents recent = new RecentEvents();
    private int streams;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    StreamTail(StreamLog events, Projects projects) {
        this.events = events;
        this.projects = projects;
    }

    /** Counts a stream in; the first one lets the reading begin, at the newest event. */
    synchronized void join() {
        if (streams == 0) {
            recent.restart(events.bounds().last());
        }
        streams++;
        events.announce();
    }

    synchronized void leave() {
        streams--;
    }

    private synchronized boolean hasStreams() {
        return streams > 0;
    }

    /** Waits for events that follow a position; see {@link RecentEvents#after}. */
    Optional<List<StreamedEvent>> after(long position, long atMostNanos) throws InterruptedException {
        return recent.after(position, atMostNanos);
    }

    /** Returns stored events that follow a position, for a stream that has fallen behind. Empty if the next one is gone. */
    Optional<List<StreamedEvent>> stored(long position) {
        var page = events.after(position, PAGE);
        return page.isEmpty() || page.getFirst().position() != position + 1
                ? Optional.empty()
                : Optional.of(streamed(page));
    }

    long last() {
        return events.bounds().last();
    }

    boolean isClosed() {
        return recent.isClosed();
    }

    private void run() {
        while (running) {
            try {
                if (!hasStreams()) {
                    events.awaitNews(IDLE);
                } else if (read() < PAGE) {
                    events.awaitNews(POLL);
                }
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn("Cannot read events for the streams, trying again: {}", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                log.error("Cannot stream events, trying again", e);
                pause();
            }
        }
    }

    private int read() {
        var after = recent.last();
        var page = events.after(after, PAGE);
        if (!page.isEmpty() && page.getFirst().position() != after + 1) {
            after = page.getFirst().position() - 1; // what was between is gone, which each stream finds out
            recent.restart(after);
        }
        recent.append(after, streamed(page));
        return page.size();
    }

    private List<StreamedEvent> streamed(List<StreamEvent> page) {
        var ids = page.stream()
                .map(StreamEvent::projectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Project> known = ids.isEmpty() ? Map.of() : projects.find(ids);
        return page.stream()
                .map(event -> StreamedEvent.of(event, event.projectId() == null ? null : known.get(event.projectId())))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        recent.setClosed(false);
        thread = Thread.ofPlatform().name("stream-tail").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        recent.setClosed(true);
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package milepost.notify.stream;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The latest events, once in memory for all streams of this instance, which wait here for the next one. */
final class RecentEvents {

    private static final long MAX_BYTES = 8L * 1024 * 1024;
    private static final int PAGE = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, StreamedEvent> events = new TreeMap<>();
    private final long maxBytes;
    private long first; // whoever has read up to here finds all later ones
    private long last;
    private long bytes;
    private boolean closed;

    RecentEvents() {
        this(MAX_BYTES);
    }

    RecentEvents(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Forgets what is there and goes on after a position. */
    void restart(long position) {
        lock.lock();
        try {
            events.clear();
            bytes = 0;
            first = position;
            last = position;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Adds events that follow a position, unless this was restarted elsewhere in the meantime. */
    void append(long after, List<StreamedEvent> next) {
        lock.lock();
        try {
            if (after != last || next.isEmpty()) {
                return;
            }
            next.forEach(event -> {
                events.put(event.position(), event);
                bytes += event.bytes().length;
            });
            last = events.lastKey();
            while (bytes > maxBytes) {
                var oldest = events.pollFirstEntry();
                bytes -= oldest.getValue().bytes().length;
                first = oldest.getKey();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for events that follow a position.
     *
     * @return those, none if the time is over or this is closed; empty if some that follow are not in memory any more
     */
    Optional<List<StreamedEvent>> after(long position, long atMostNanos) throws InterruptedException {
        lock.lock();
        try {
            var left = atMostNanos;
            while (position >= last && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            if (position < first) {
                return Optional.empty();
            }
            return Optional.of(events.tailMap(position, false).values().stream()
                    .limit(PAGE)
                    .toList());
        } finally {
            lock.unlock();
        }
    }

    /** While this is closed, nobody waits. */
    void setClosed(boolean closed) {
        lock.lock();
        try {
            this.closed = closed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}

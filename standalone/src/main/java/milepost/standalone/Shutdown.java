package milepost.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What has to be ended, in the reverse order of its start. Once that has begun nothing more can be started. */
final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean begun;

    synchronized <T extends AutoCloseable> T add(T resource) {
        if (begun) {
            throw new CancellationException("Milepost is ending");
        }
        open.push(resource);
        return resource;
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    synchronized boolean begun() {
        return begun;
    }

    @Override
    public void close() {
        for (var next = next(); next != null; next = next()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println("While ending: " + e);
            }
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        begun = true;
        return open.poll();
    }
}

package milepost.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Closes resources in reverse order of their start. Once it has begun, nothing more can be started. */
final class Shutdown implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean begun;

    synchronized <T extends AutoCloseable> T add(T resource) {
        if (begun) {
            throw new CancellationException("Milepost is stopping");
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
                System.err.println("Error while stopping: " + e);
            }
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        begun = true;
        return open.poll();
    }
}

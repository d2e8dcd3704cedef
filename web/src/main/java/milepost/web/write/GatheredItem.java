package milepost.web.write;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one caller of a {@link Gathering} brought, and what became of it. */
final class GatheredItem<T, R> {

    private final T item;
    private final Thread caller = Thread.currentThread();
    private final long since = System.nanoTime();
    private @Nullable Supplier<R> result;
    private volatile boolean open = true;

    GatheredItem(T item) {
        this.item = item;
    }

    T item() {
        return item;
    }

    boolean hasWaitedFor(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    void succeed(R value) {
        result = () -> value;
    }

    void fail(RuntimeException e) {
        result = () -> {
            throw e;
        };
    }

    /** Ends the work on it, whether it has a result or not. */
    void close() {
        open = false;
        wake();
    }

    void wake() {
        LockSupport.unpark(caller);
    }

    boolean isOpen() {
        return open;
    }

    /** Returns the result, or throws what the work on it alone has thrown; without either, gets the result by the other way. */
    R resultOr(Supplier<R> other) {
        return (result == null ? other : result).get();
    }
}

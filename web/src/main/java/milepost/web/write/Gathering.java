package milepost.web.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Carries out together what callers bring at the same time. A caller that finds nobody at work carries out its own at once, with
 * all that wait; so the busier it is, the more are done together, and nobody waits for others to come.
 *
 * <p>If work on several fails, each caller carries out its own alone, so that none suffers from another one's mistake.
 */
public final class Gathering<T, R> {

    private static final int ALONE = 8;

    private final Function<List<T>, List<R>> work;
    private final int most;
    private final Duration patience;
    private final Semaphore workers;
    private final Semaphore alone = new Semaphore(ALONE);
    private final Queue<GatheredItem<T, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param work returns the result of each item, after it has committed; it may carry out none or all
     * @param workers how many callers may be at work at once
     * @param most how many items are carried out together
     * @param patience if the first that waits has waited for longer, further callers are refused
     */
    public Gathering(Function<List<T>, List<R>> work, int workers, int most, Duration patience) {
        this.work = work;
        this.workers = new Semaphore(workers);
        this.most = most;
        this.patience = patience;
    }

    /** Returns the item's result; 503 if those before it are not carried out in time. */
    public R carryOut(T item) {
        var first = waiting.peek();
        if (first != null && first.hasWaitedFor(patience)) {
            throw WriteLimitFilter.busy();
        }
        var own = new GatheredItem<T, R>(item);
        waiting.add(own);
        var interrupted = false;
        while (own.isOpen()) {
            if (workers.tryAcquire()) {
                workUntilDone(own);
            }
            if (own.isOpen()) { // others work on it, or will wake this thread
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own.resultOr(() -> alone(item));
    }

    /** Returns how many items wait to be carried out. */
    public int waiting() {
        return waiting.size();
    }

    private void workUntilDone(GatheredItem<T, R> own) {
        try {
            for (var items = next(); !items.isEmpty(); items = own.isOpen() ? next() : List.of()) {
                workOn(items);
            }
        } finally {
            workers.release();
            var first = waiting.peek(); // it came when all were at work
            if (first != null) {
                first.wake();
            }
        }
    }

    private List<GatheredItem<T, R>> next() {
        var next = new ArrayList<GatheredItem<T, R>>();
        while (next.size() < most) {
            var item = waiting.poll();
            if (item == null) {
                break;
            }
            next.add(item);
        }
        return next;
    }

    private void workOn(List<GatheredItem<T, R>> items) {
        try {
            var results = work.apply(items.stream().map(GatheredItem::item).toList());
            for (var i = 0; i < items.size(); i++) {
                items.get(i).succeed(results.get(i));
            }
        } catch (RuntimeException e) {
            if (items.size() == 1) {
                items.getFirst().fail(e);
            }
        } finally {
            items.forEach(GatheredItem::close);
        }
    }

    private R alone(T item) {
        try {
            if (!alone.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw WriteLimitFilter.busy();
            }
            try {
                return work.apply(List.of(item)).getFirst();
            } finally {
                alone.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WriteLimitFilter.busy();
        }
    }
}

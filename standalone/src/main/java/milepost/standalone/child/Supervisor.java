package milepost.standalone.child;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Restarts a child that ends unexpectedly, with increasing delays if it keeps ending. */
public final class Supervisor implements AutoCloseable {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Child child;
    private final Consumer<String> say;
    private final AtomicBoolean closed = new AtomicBoolean();

    public Supervisor(Child child, Consumer<String> say) {
        this.child = child;
        this.say = say;
    }

    /** Starts the child. If this first start fails, the caller has to handle it. */
    public synchronized void start() {
        if (closed.get()) {
            throw new CancellationException("Milepost is stopping");
        }
        var process = child.start();
        Thread.ofVirtual().name("watch-" + child.name()).start(() -> watch(process));
    }

    private void watch(ProcessHandle first) {
        var process = first;
        var wait = FIRST_WAIT;
        while (true) {
            var began = System.nanoTime();
            process.onExit().join();
            if (closed.get()) {
                return;
            }
            var ran = Duration.ofNanos(System.nanoTime() - began);
            wait = ran.compareTo(STEADY) > 0 ? FIRST_WAIT : wait;
            say.accept("%s ended unexpectedly; restarting it".formatted(child.name()));
            var again = startAgain(wait);
            if (again == null) {
                return;
            }
            process = again;
            wait = longer(wait);
        }
    }

    private @Nullable ProcessHandle startAgain(Duration firstWait) {
        var wait = firstWait;
        while (!closed.get()) {
            try {
                Thread.sleep(wait);
                synchronized (this) {
                    if (closed.get()) {
                        return null;
                    }
                    var process = child.start();
                    say.accept("%s is running again".formatted(child.name()));
                    return process;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (RuntimeException e) {
                say.accept("%s did not start: %s".formatted(child.name(), e.getMessage()));
                wait = longer(wait);
            }
        }
        return null;
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    @Override
    public void close() {
        closed.set(true);
        synchronized (this) { // waits for a start in progress
            child.stop();
        }
    }
}

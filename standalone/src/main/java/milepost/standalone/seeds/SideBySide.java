package milepost.standalone.seeds;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Runs independent parts of a load in parallel, a few at a time. */
final class SideBySide {

    private static final int AT_ONCE = 4;

    private SideBySide() {}

    /** Returns when all have finished. The first failure stops the others and is thrown. */
    static void run(List<Runnable> parts) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var running = new ExecutorCompletionService<Boolean>(threads);
            parts.forEach(part -> running.submit(part, true));
            try {
                for (int done = 0; done < parts.size(); done++) {
                    running.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new LoadAbortedException("The load was interrupted", e);
            }
        }
    }
}

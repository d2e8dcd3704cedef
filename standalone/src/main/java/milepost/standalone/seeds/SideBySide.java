package milepost.standalone.seeds;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.standalone.seeds.client.LoadAbortedException;

/** Loads independent parts in parallel, a few at a time. */
final class SideBySide {

    private static final int AT_ONCE = 4;

    private SideBySide() {}

    /**
     * Loads all items, those of one part one after the other. The first failure stops the others and is thrown.
     *
     * @param part to which an item belongs
     */
    static <T> void load(List<T> items, Function<T, String> part, Consumer<T> load) {
        var parts = items.stream().collect(Collectors.groupingBy(part)).values();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var running = new ExecutorCompletionService<Boolean>(threads);
            parts.forEach(each -> running.submit(() -> each.forEach(load), true));
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

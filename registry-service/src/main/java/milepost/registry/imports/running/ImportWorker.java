package milepost.registry.imports.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import milepost.registry.imports.handling.RowProblems;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Carries out imports on one thread of each instance, batch after batch, the one that has waited longest first. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int BATCH = 500;
    /** A dry run sees only rows of the same batch as duplicates of each other. */
    private static final int DRY_BATCH = 2_000;
    /** Changes of projects are several statements each. */
    private static final int FEW = 50;

    private static final long STOP_MILLIS = 10_000;

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final ImportBatches batches;
    private final FileReading reading;
    private final ImportProperties properties;
    private final Map<RowOutcome, Counter> counters = new EnumMap<>(RowOutcome.class);
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    ImportWorker(
            ImportRepository imports,
            ImportRowRepository rows,
            ImportBatches batches,
            FileReading reading,
            ImportProperties properties,
            MeterRegistry meters) {
        this.imports = imports;
        this.rows = rows;
        this.batches = batches;
        this.reading = reading;
        this.properties = properties;
        Gauge.builder("milepost.imports.open", imports, ImportRepository::countOpen)
                .description("Imports that are being read or run, at all instances")
                .register(meters);
        for (var outcome : RowOutcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("milepost.imports.rows")
                            .description("Rows of imports, by what became of them")
                            .tag("outcome", outcome.code())
                            .register(meters));
        }
    }

    /** There is something to be done. */
    void wake() {
        work.release();
    }

    private void run() {
        while (isRunning()) {
            try {
                if (!step()) {
                    var _ = work.tryAcquire(properties.interval().toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("An import could not go on; it is tried again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(properties.interval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries out a part of an import; false if there is none. */
    boolean step() {
        var taken = imports.take(batches.holder(), properties.lease());
        taken.ifPresent(of -> {
            if (of.state() == ImportState.READING) {
                reading.read(of);
            } else {
                advance(of);
            }
        });
        return taken.isPresent();
    }

    private void advance(Import of) {
        var next = rows.after(of.id(), of.position(), of.dry() ? DRY_BATCH : BATCH).stream()
                .map(ImportRow::fresh)
                .toList();
        var amending = next.isEmpty();
        var batch = amending ? rows.due(of.id(), FEW) : next;
        if (batch.isEmpty()) {
            batches.finish(of);
            LOG.atInfo()
                    .addKeyValue("import", of.id())
                    .addKeyValue("dryRun", of.dry())
                    .log("All rows were handled");
            return;
        }
        try {
            count(of, batches.handle(of, batch, amending));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            batch.forEach(row -> alone(of, row, amending));
        }
    }

    /** One that cannot be handled does not hold up the others. */
    private void alone(Import of, ImportRow row, boolean amending) {
        try {
            count(of, batches.handle(of, List.of(row), amending));
        } catch (ProblemException e) {
            if (isPassing(e)) {
                throw e;
            }
            count(
                    of,
                    RowProblems.isSuspected(e)
                            ? batches.suspect(of, row, e)
                            : batches.refuse(of, row, RowProblems.of(e)));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.atError()
                    .addKeyValue("import", of.id())
                    .addKeyValue("row", row.number())
                    .setCause(e)
                    .log("A row failed");
            count(of, batches.refuse(of, row, RowProblems.failed(e)));
        }
    }

    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || (e instanceof ProblemException problem && RowProblems.isPassing(problem));
    }

    private void count(Import of, Map<RowOutcome, Integer> more) {
        if (!of.dry()) {
            Stream.of(RowOutcome.values())
                    .forEach(outcome -> Objects.requireNonNull(counters.get(outcome))
                            .increment(Math.max(0, more.getOrDefault(outcome, 0))));
        }
    }

    @Override
    public void start() {
        var started = new Thread(this::run, "imports");
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var stopped = thread;
        thread = null;
        wake();
        if (stopped != null) {
            try {
                stopped.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

package milepost.notify.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import milepost.notify.store.AttemptResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Records results in batches: a single one at once, those that arrive while the database is busy together. While the
 * database cannot be reached they are kept; if that takes longer than the lease, the delivery is attempted again.
 */
@Component
class ResultWriter {

    private static final Logger log = LoggerFactory.getLogger(ResultWriter.class);
    private static final int BATCH_SIZE = 256;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ResultRecorder recorder;
    private final BlockingQueue<AttemptResult> waiting = new LinkedBlockingQueue<>();

    ResultWriter(ResultRecorder recorder) {
        this.recorder = recorder;
    }

    void add(AttemptResult result) {
        waiting.add(result);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Records what is waiting; if nothing is, waits for it some time. */
    void writeNext(Duration atMost) throws InterruptedException {
        var first = waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<AttemptResult>();
        batch.add(first);
        waiting.drainTo(batch, BATCH_SIZE - 1);
        try {
            write(batch);
        } catch (RuntimeException e) {
            if (isTransient(e)) {
                waiting.addAll(batch);
                log.warn("Cannot record the results of {} attempts, trying again: {}", waiting.size(), e.getMessage());
                Thread.sleep(PAUSE);
            } else {
                batch.forEach(this::writeAlone);
            }
        }
    }

    /** Keeps a result that cannot be recorded from blocking the others; its delivery is attempted again. */
    private void writeAlone(AttemptResult result) {
        try {
            write(List.of(result));
        } catch (RuntimeException e) {
            log.error(
                    "Cannot record the result of an attempt delivery={}",
                    result.delivery().id(),
                    e);
        }
    }

    private static boolean isTransient(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    private void write(List<AttemptResult> batch) {
        var seen = new HashSet<UUID>();
        var distinct = new ArrayList<AttemptResult>();
        for (var result : batch) {
            if (seen.add(result.delivery().id())) {
                distinct.add(result);
            } else {
                waiting.add(result); // one statement cannot change a row twice
            }
        }
        recorder.recordAll(distinct);
    }
}

package milepost.messaging.sweep;

import org.springframework.transaction.support.TransactionOperations;

/** Runs a sweep once: one transaction for each batch, until a batch is not full or the thread is interrupted. */
public final class SweepRunner {

    private final TransactionOperations transactions;

    public SweepRunner(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** Returns how many rows were handled. */
    public int run(Sweep sweep) {
        var handled = 0;
        int last;
        do {
            last = transactions.execute(_ -> sweep.sweep(sweep.batchSize()));
            handled += last;
        } while (last == sweep.batchSize() && !Thread.currentThread().isInterrupted());
        return handled;
    }

    void begin(Sweep sweep) {
        transactions.executeWithoutResult(_ -> sweep.begin());
    }
}

package milepost.progress.ledger.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import milepost.ledger.bundle.BundleWriter;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.SignedNote;
import milepost.progress.ledger.Checkpoints;
import milepost.progress.ledger.LedgerReader;
import milepost.progress.ledger.StoredEntry;
import org.springframework.stereotype.Component;

/** Makes the bundle of one subject: all its entries up to the current head, and the proof of the last one. */
@Component
class SubjectBundle {

    private static final int PAGE = 200;

    private final LedgerReader ledger;
    private final Checkpoints checkpoints;

    SubjectBundle(LedgerReader ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    /** A bundle that is ready to be written. */
    @FunctionalInterface
    interface Bundle {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Returns the bundle, or empty if the ledger has no entry of the subject. */
    Optional<Bundle> of(String subject) {
        var head = checkpoints.current();
        var size = Checkpoint.parse(head.text()).size();
        return ledger.lastIndex(subject, size).map(last -> out -> write(out, subject, last, head));
    }

    private void write(OutputStream out, String subject, long last, SignedNote head) throws IOException {
        BundleWriter.write(out, () -> new Leaves(subject, last), checkpoints.proof(last, head), checkpoints.keys());
    }

    /** The leaves of a subject in order, read page by page. They never change, so no transaction is needed. */
    private final class Leaves implements Iterator<byte[]> {

        private final String subject;
        private final long last;
        private final Queue<StoredEntry> page = new ArrayDeque<>();
        private long index = -1;

        private Leaves(String subject, long last) {
            this.subject = subject;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return index < last;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (page.isEmpty()) {
                page.addAll(ledger.after(subject, index, PAGE));
            }
            var entry = page.remove();
            index = entry.index();
            return entry.leaf();
        }
    }
}

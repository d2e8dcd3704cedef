package milepost.ledger.bundle;

import java.io.OutputStream;

/** Counts bytes and drops them. */
final class CountingOutputStream extends OutputStream {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        count += length;
    }
}

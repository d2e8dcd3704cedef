package milepost.registry.imports.reading.oc4ids;

import java.io.Writer;

/** A text that ends where it becomes too long, so that a project of any size takes little memory. */
final class KeptText extends Writer {

    /** As long as a line of JSON may be. */
    static final int MOST = 200_000;

    private final StringBuilder text = new StringBuilder();
    private boolean isTooLong;

    @Override
    public void write(char[] from, int offset, int length) {
        isTooLong |= text.length() + length > MOST;
        if (!isTooLong) {
            text.append(from, offset, length);
        }
    }

    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

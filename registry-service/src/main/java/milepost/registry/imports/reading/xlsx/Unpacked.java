package milepost.registry.imports.reading.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import milepost.registry.imports.reading.UnreadableFileException;

/** Limits what comes out of a part, and the length of what the reader of XML has in memory as a whole. */
final class Unpacked extends FilterInputStream {

    private final MarkupLimit markup = new MarkupLimit();
    private long left;

    Unpacked(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new UnreadableFileException("workbook-too-large");
        }
        if (read > 0) {
            markup.pass(buffer, offset, read);
        }
        return read;
    }
}

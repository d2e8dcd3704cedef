package milepost.registry.imports.reading;

import java.io.IOException;
import java.io.Reader;

/** The characters of a file as a reader. Closing it closes the file. */
final class CharactersReader extends Reader {

    private final Characters in;

    CharactersReader(Characters in) {
        this.in = in;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        return in.read(to, offset, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

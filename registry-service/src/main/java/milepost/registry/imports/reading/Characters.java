package milepost.registry.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The characters of a file, with a look at the next one. A byte order mark is skipped. */
final class Characters implements AutoCloseable {

    private static final int SIZE = 16_384;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] buffer = new char[SIZE];
    private int at;
    private int end;

    Characters(InputStream file, Charset charset) throws IOException {
        in = new InputStreamReader(
                file,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (peek() == BYTE_ORDER_MARK) {
            read();
        }
    }

    /** Returns the next character, which remains the next one; -1 at the end. */
    int peek() throws IOException {
        if (at == end) {
            fill();
        }
        return at < end ? buffer[at] : -1;
    }

    int read() throws IOException {
        var next = peek();
        if (next >= 0) {
            at++;
        }
        return next;
    }

    /** Passes over the next character if it is the given one. */
    boolean skip(int character) throws IOException {
        if (peek() != character || character < 0) {
            return false;
        }
        at++;
        return true;
    }

    /** Returns the one of some characters that is most frequent in the beginning, outside of quotation marks. */
    int mostFrequentOf(String characters) throws IOException {
        peek();
        var counts = new int[characters.length()];
        var quoted = false;
        for (var i = at; i < end; i++) {
            quoted ^= buffer[i] == '"';
            var which = quoted ? -1 : characters.indexOf(buffer[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        var most = 0;
        for (var i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return characters.charAt(most);
    }

    /** Reads some characters, at least one; returns their number, -1 at the end. */
    int read(char[] to, int offset, int length) throws IOException {
        var count = peek() < 0 ? -1 : Math.min(length, end - at);
        System.arraycopy(buffer, at, to, offset, Math.max(0, count));
        at += Math.max(0, count);
        return count;
    }

    private void fill() throws IOException {
        try {
            at = 0;
            end = Math.max(0, in.read(buffer));
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException("unknown-encoding");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

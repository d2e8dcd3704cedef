package milepost.registry.imports.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text while its bytes pass: UTF-8 if all of it is, UTF-16 by its mark, otherwise GB18030. */
public final class TextEncoding {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int SIZE = 8192;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(SIZE);
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private boolean first = true;
    private boolean isUtf8 = true;
    private boolean isUtf16;

    static boolean hasUtf16Mark(byte[] head) {
        return head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    public void pass(byte[] bytes) {
        if (first) {
            isUtf16 = hasUtf16Mark(bytes);
            first = false;
        }
        if (!isUtf8 || isUtf16) {
            return;
        }
        var all = ByteBuffer.allocate(waiting.remaining() + bytes.length)
                .put(waiting)
                .put(bytes)
                .flip();
        decode(all, false);
        waiting = all;
    }

    public Charset end() {
        if (isUtf8 && !isUtf16) {
            decode(waiting, true);
        }
        return isUtf16 ? StandardCharsets.UTF_16 : isUtf8 ? StandardCharsets.UTF_8 : CHINESE;
    }

    private void decode(ByteBuffer bytes, boolean end) {
        while (true) {
            var result = utf8.decode(bytes, decoded.clear(), end);
            if (result.isError()) {
                isUtf8 = false;
                return;
            }
            if (result.isUnderflow()) {
                return;
            }
        }
    }
}

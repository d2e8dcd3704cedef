package milepost.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with signatures, in the format of c2sp.org/signed-note.
 *
 * @param text ends with a newline; it means nothing until a trusted key's signature has been verified
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final int MAX_BYTES = 1 << 18;
    private static final String SEPARATOR = "\n\n";
    private static final Pattern LINE = Pattern.compile("— ([^+\\s\\p{Z}\\p{Cc}]+) (\\S+)");

    public SignedNote {
        if (!text.endsWith("\n") || hasControls(text)) {
            throw new FormatException("A note's text has whole lines and no control characters");
        }
        if (signatures.isEmpty()) {
            throw new FormatException("A note has at least one signature");
        }
        signatures = List.copyOf(signatures);
    }

    /** @throws FormatException unless the bytes are exactly a signed note */
    public static SignedNote parse(byte[] note) {
        var all = utf8(note);
        int end = all.lastIndexOf(SEPARATOR);
        if (end < 0 || end + SEPARATOR.length() == all.length() || !all.endsWith("\n")) {
            throw new FormatException("A note is a text, an empty line and signature lines");
        }
        var signatures = new ArrayList<Signature>();
        for (var line :
                all.substring(end + SEPARATOR.length(), all.length() - 1).split("\n", -1)) {
            var match = LINE.matcher(line);
            if (!match.matches()) {
                throw new FormatException("Not a signature line: " + line);
            }
            signatures.add(Signature.of(match.group(1), StrictBase64.decode(match.group(2))));
        }
        return new SignedNote(all.substring(0, end + 1), signatures);
    }

    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        for (var signature : signatures) {
            note.append("— ")
                    .append(signature.name)
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns whether this key signed the text. Signatures of other keys are ignored; an invalid one of this key makes the answer false.
     */
    public boolean isSignedBy(VerifierKey key) {
        var mine = signatures.stream()
                .filter(s -> s.name.equals(key.name()) && s.keyId == key.keyId())
                .toList();
        return !mine.isEmpty() && mine.stream().allMatch(s -> key.verifies(text, s.value));
    }

    private static String utf8(byte[] note) {
        if (note.length > MAX_BYTES) {
            throw new FormatException("A note has at most " + MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException("A note is UTF-8", e);
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n');
    }

    /** One signature: the name and the id of the key, and the signature of the text. */
    public record Signature(String name, int keyId, byte[] value) {

        private static Signature of(String name, byte[] idAndValue) {
            if (idAndValue.length <= Integer.BYTES) {
                throw new FormatException("A signature has a key id of four bytes and a value");
            }
            var buffer = ByteBuffer.wrap(idAndValue);
            int keyId = buffer.getInt();
            var value = new byte[buffer.remaining()];
            buffer.get(value);
            return new Signature(name, keyId, value);
        }

        private String base64() {
            return StrictBase64.encode(ByteBuffer.allocate(Integer.BYTES + value.length)
                    .putInt(keyId)
                    .put(value)
                    .array());
        }
    }
}

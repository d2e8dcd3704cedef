package milepost.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an entry is in a log, as a file: c2sp.org/tlog-proof@v1.
 *
 * @param extra data of the application in base64, which is not part of the proof; Milepost writes none
 * @param index of the entry in the log, from zero
 * @param hashes from the leaf's sibling up to the root's child
 * @param note the checkpoint of the proof, verbatim
 */
public record TlogProof(@Nullable String extra, long index, List<Hash> hashes, SignedNote note) {

    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    public TlogProof(long index, List<Hash> hashes, SignedNote note) {
        this(null, index, hashes, note);
    }

    /** @throws FormatException unless the bytes are exactly a proof file */
    public static TlogProof parse(byte[] file) {
        var text = new String(
                file, StandardCharsets.ISO_8859_1); // one character for each byte, so that the note stays unchanged
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new FormatException("A proof is followed by an empty line and a checkpoint");
        }
        var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(VERSION)) {
            throw new FormatException("A proof begins with " + VERSION);
        }
        var extra = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA)
                ? lines.removeFirst().substring(EXTRA.length())
                : null;
        if (extra != null) {
            StrictBase64.decode(extra);
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new FormatException("A proof names the index of its entry");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > Long.SIZE) {
            throw new FormatException("No tree is " + lines.size() + " levels high");
        }
        var note = text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1);
        return new TlogProof(extra, index, lines.stream().map(Hash::ofBase64).toList(), SignedNote.parse(note));
    }

    public byte[] bytes() {
        var head = new StringBuilder(VERSION).append('\n');
        if (extra != null) {
            head.append(EXTRA).append(extra).append('\n');
        }
        head.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> head.append(hash.base64()).append('\n'));
        head.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }
}

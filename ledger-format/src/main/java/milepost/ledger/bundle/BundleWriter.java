package milepost.ledger.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import milepost.ledger.tlog.TlogProof;
import milepost.ledger.tlog.VerifierKey;

/** Writes {@code history.zip}: all leaves of one subject, and the proof that the last one is in the ledger. */
public final class BundleWriter {

    private static final String README = "README.txt";

    private BundleWriter() {}

    /**
     * Writes the bundle without holding it in memory.
     *
     * @param entries the exact leaves, oldest first; read twice, because their checksum precedes them
     * @param proof of the last entry, with the checkpoint
     * @param keys the keys that signed this checkpoint
     */
    public static void write(OutputStream out, Iterable<byte[]> entries, TlogProof proof, List<VerifierKey> keys)
            throws IOException {
        var items = new ArrayList<StoredZip.Item>();
        for (var part : BundlePart.values()) {
            var content = content(part, entries, proof, keys);
            var item = measure(part, content);
            items.add(item);
            out.write(StoredZip.header(item));
            var written = new CheckedOutputStream(out, new CRC32());
            content.writeTo(written);
            if ((int) written.getChecksum().getValue() != item.checksum()) {
                throw new IOException("The entries changed while the bundle was written");
            }
        }
        out.write(StoredZip.directory(items));
    }

    private static Content content(BundlePart part, Iterable<byte[]> entries, TlogProof proof, List<VerifierKey> keys) {
        return switch (part) {
            case README -> out -> out.write(readme());
            case KEYS -> out -> out.write(lines(keys));
            case CHECKPOINT -> out -> out.write(proof.note().bytes());
            case PROOF -> out -> out.write(proof.bytes());
            case ENTRIES ->
                out -> {
                    for (var entry : entries) {
                        out.write(entry);
                        out.write('\n');
                    }
                };
        };
    }

    private static StoredZip.Item measure(BundlePart part, Content content) throws IOException {
        var counted = new CountingOutputStream();
        var checked = new CheckedOutputStream(counted, new CRC32());
        content.writeTo(checked);
        return new StoredZip.Item(
                part.fileName(), counted.count(), (int) checked.getChecksum().getValue());
    }

    private static byte[] lines(List<VerifierKey> keys) {
        return keys.stream()
                .map(key -> key.vkey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] readme() throws IOException {
        try (var in = BundleWriter.class.getResourceAsStream(README)) {
            if (in == null) {
                throw new IOException("The bundle's README is missing from this build");
            }
            return in.readAllBytes();
        }
    }

    @FunctionalInterface
    private interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}

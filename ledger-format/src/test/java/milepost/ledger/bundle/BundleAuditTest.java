package milepost.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import milepost.events.envelope.EventSource;
import milepost.ledger.tlog.KeyFile;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleAuditTest {

    @TempDir
    Path folder;

    private final SampleLedger ledger = SampleLedger.ofOneProject();
    private final byte[] bundle = ledger.bundle();

    @Test
    void anUntouchedBundleIsVerifiedWithTheLedgersKey() throws IOException {
        var audit = audit(bundle, "--vkey", ledger.key.verifier().vkey());

        assertThat(audit.code).isEqualTo(BundleAudit.VERIFIED);
        assertThat(audit.text)
                .contains("4 entries", "index 9", "14 entries in the whole ledger")
                .contains("/progress 1..2, /registry 1..2")
                .contains("signed by your key")
                .contains("VERIFIED", "核验通过");
    }

    @Test
    void withoutAKeyOfTheAuditorTheAuditSaysWhatItCannotShow() throws IOException {
        var audit = audit(bundle);

        assertThat(audit.code).isEqualTo(BundleAudit.VERIFIED);
        assertThat(audit.text).contains("not who made it", "--vkey", "不能证明出自何处");
    }

    @Test
    void anyZipProgramCanUnpackIt() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }

        assertThat(names).containsExactly("README", "vkeys.txt", "checkpoint", "proof.tlog-proof", "entries.ndjson");
        assertThat(Files.readAllLines(folder.resolve("entries.ndjson"))).hasSize(4);
        assertThat(run(folder.toString()).code).isEqualTo(BundleAudit.VERIFIED);
    }

    /** Wherever it lies: in an entry, a proof, a key, the README or the ZIP's own headers. */
    @Test
    void oneFlippedByteAnywhereInTheFileIsFound() {
        for (int i = 0; i < bundle.length; i++) {
            var changed = bundle.clone();
            changed[i] ^= (byte) (1 << i % Byte.SIZE);

            assertThat(isVerified(changed)).as("byte %d", i).isFalse();
        }
    }

    /** The checksums do not protect anything here: whoever changes a byte mends them as well. */
    @Test
    void oneFlippedByteIsFoundEvenWhenTheBundleIsPackedAgain() throws IOException {
        for (var part : List.of(BundlePart.KEYS, BundlePart.CHECKPOINT, BundlePart.PROOF, BundlePart.ENTRIES)) {
            var content = parts(bundle).get(part);
            for (int i = 0; i < content.length; i++) {
                var changed = content.clone();
                changed[i] ^= (byte) (1 << i % Byte.SIZE);

                assertThat(isVerified(with(part, changed)))
                        .as("byte %d of %s", i, part.fileName())
                        .isFalse();
            }
        }
    }

    @Test
    void theReadmeIsNoEvidenceAndTheAuditSaysSo() throws IOException {
        var audit = audit(with(BundlePart.README, "another text".getBytes(UTF_8)));

        assertThat(audit.code).isEqualTo(BundleAudit.VERIFIED);
        assertThat(audit.text).contains("README explains and proves nothing", "README 只作说明");
    }

    @Test
    void theEntryThatWasChangedIsNamedWithItsBytes() throws IOException {
        for (int line = 1; line <= 4; line++) {
            var entries = new ArrayList<>(ledger.entries);
            var text = new String(entries.get(line - 1), UTF_8);
            entries.set(line - 1, text.replace("2026-02-09", "2026-02-08").getBytes(UTF_8));
            int from = ledger.entries.subList(0, line - 1).stream()
                    .mapToInt(e -> e.length + 1)
                    .sum();
            int to = from + entries.get(line - 1).length;

            var audit = audit(ledger.bundle(entries));

            assertThat(audit.code).isEqualTo(BundleAudit.NOT_VERIFIED);
            assertThat(audit.failures()).hasSize(1);
            assertThat(audit.failures().getFirst())
                    .contains("entries.ndjson line %d (bytes %d to %d)".formatted(line, from, to))
                    .contains("changed");
        }
    }

    /** A version that was skipped when it came, and entered by a replay later. */
    @Test
    void aVersionThatWasEnteredLateIsNamedAndIsNoFault() throws IOException {
        ledger.add(EventSource.REGISTRY, 4, "milepost.project.amended.v1", "{}");
        assertThat(audit(ledger.bundle()).failures())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("version 3 is missing");

        ledger.add(EventSource.REGISTRY, 3, "milepost.project.amended.v1", "{}");

        var audit = audit(ledger.bundle());
        assertThat(audit.code).isEqualTo(BundleAudit.VERIFIED);
        assertThat(audit.text).contains("version 3 of /registry, was entered after version 4", "起初曾被跳过");
    }

    @Test
    void aVersionThatWasUsedTwiceIsAFault() throws IOException {
        ledger.add(EventSource.REGISTRY, 2, "milepost.project.amended.v1", "{}");

        var audit = audit(ledger.bundle());

        assertThat(audit.code).isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit.text).contains("is version 2 of /registry once more");
    }

    @Test
    void anEntryThatIsNotCanonicalIsNamed() throws IOException {
        var entries = new ArrayList<>(ledger.entries);
        entries.set(
                1,
                new String(entries.get(1), UTF_8)
                        .replace("{\"actor\"", "{ \"actor\"")
                        .getBytes(UTF_8));

        assertThat(audit(ledger.bundle(entries)).text).contains("line 2", "is not a leaf: Not the canonical form");
    }

    @Test
    void aMissingEntryIsFoundAtAnyPlace() throws IOException {
        for (int line = 1; line <= 4; line++) {
            var entries = new ArrayList<>(ledger.entries);
            entries.remove(line - 1);

            var audit = audit(ledger.bundle(entries));

            assertThat(audit.code).as("line %d", line).isEqualTo(BundleAudit.NOT_VERIFIED);
            assertThat(audit.text).contains("missing");
        }
    }

    @Test
    void repeatedAndExchangedEntriesAreFound() throws IOException {
        for (int line = 0; line < 3; line++) {
            var exchanged = new ArrayList<>(ledger.entries);
            Collections.swap(exchanged, line, line + 1);
            var repeated = new ArrayList<>(ledger.entries);
            repeated.add(line, ledger.entries.get(line));

            assertThat(audit(ledger.bundle(exchanged)).code).isEqualTo(BundleAudit.NOT_VERIFIED);
            assertThat(audit(ledger.bundle(repeated)).code).isEqualTo(BundleAudit.NOT_VERIFIED);
        }
    }

    @Test
    void aTruncatedBundleIsFound() throws IOException {
        for (int length = 0; length < bundle.length; length++) {
            assertThat(isVerified(Arrays.copyOf(bundle, length)))
                    .as("first %d bytes", length)
                    .isFalse();
        }
        assertThat(audit(Arrays.copyOf(bundle, bundle.length + 1)).code).isEqualTo(BundleAudit.NOT_VERIFIED);
    }

    @Test
    void anotherLedgersBundleIsNotVerifiedWithThisLedgersKey() throws IOException {
        var other = KeyFile.open(folder.resolve("other.pem"), SampleLedger.ORIGIN);

        var audit = audit(bundle, "--vkey", other.verifier().vkey());

        assertThat(audit.code).isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit.text).contains("no valid signature of your key");
    }

    @Test
    void anEntryOfAnotherSubjectIsFound() throws IOException {
        var mixed = new ArrayList<>(ledger.entries);
        mixed.set(
                1,
                new String(mixed.get(1), UTF_8)
                        .replace("0000aa\",\"time", "0000bb\",\"time")
                        .getBytes(UTF_8));

        assertThat(audit(ledger.bundle(mixed)).text).contains("line 2", "is about another subject");
    }

    @Test
    void hostileFilesAreRefusedWithoutAnError() throws IOException {
        assertThat(audit(new byte[0]).code).isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit("not a zip".getBytes(UTF_8)).code).isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit(deflated()).text).contains("is not what Milepost writes there", "audit the folder");
        assertThat(audit(with(BundlePart.ENTRIES, new byte[0])).text).contains("entries.ndjson is empty");
        assertThat(audit(with(BundlePart.ENTRIES, new byte[100_000])).text).contains("longer than a leaf can be");
        assertThat(audit(with(BundlePart.ENTRIES, "\n".repeat(100_000).getBytes(UTF_8))).code)
                .isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit(with(BundlePart.ENTRIES, ("[".repeat(60_000) + "\n").getBytes(UTF_8))).code)
                .isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit(with(BundlePart.KEYS, new byte[0])).code).isEqualTo(BundleAudit.NOT_VERIFIED);
        var escape = "{\"\u001b[2J\u202e\":1}\n".getBytes(UTF_8);
        assertThat(audit(with(BundlePart.ENTRIES, escape)).text).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aFolderInWhichAFileIsMissingIsNotVerified() throws IOException {
        for (var part : parts(bundle).entrySet()) {
            if (part.getKey() != BundlePart.CHECKPOINT) {
                Files.write(folder.resolve(part.getKey().fileName()), part.getValue());
            }
        }

        var audit = run(folder.toString());

        assertThat(audit.code).isEqualTo(BundleAudit.NOT_VERIFIED);
        assertThat(audit.text).contains("checkpoint is missing", "缺少文件 checkpoint");
    }

    @Test
    void wrongArgumentsAndABadBundleHaveDifferentExitCodes() {
        assertThat(run().code).isEqualTo(BundleAudit.UNUSABLE);
        assertThat(run("a", "b").code).isEqualTo(BundleAudit.UNUSABLE);
        assertThat(run("a", "--vkey").code).isEqualTo(BundleAudit.UNUSABLE);
        assertThat(run("a", "--vkey", "nonsense").code).isEqualTo(BundleAudit.UNUSABLE);
        assertThat(run(folder.resolve("nothing.zip").toString()).text).contains("No such file", "找不到文件");
    }

    private record Audit(int code, String text) {

        List<String> failures() {
            return text.lines().filter(line -> line.startsWith("FAIL")).toList();
        }
    }

    private static boolean isVerified(byte[] content) {
        var report = new AuditReport(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        new ZipReader(report)
                .read(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN))
                .ifPresent(bundle -> BundleAudit.check(report, bundle, List.of()));
        return report.conclude();
    }

    private Audit audit(byte[] content, String... options) throws IOException {
        var file = Files.write(folder.resolve("history.zip"), content);
        var args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private static Audit run(String... args) {
        var out = new ByteArrayOutputStream();
        int code = BundleAudit.run(new PrintStream(out, true, UTF_8), args);
        return new Audit(code, out.toString(UTF_8));
    }

    private static Map<BundlePart, byte[]> parts(byte[] zipped) throws IOException {
        var parts = new EnumMap<BundlePart, byte[]>(BundlePart.class);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var part : BundlePart.values()) {
                zip.getNextEntry();
                parts.put(part, zip.readAllBytes());
            }
        }
        return parts;
    }

    private byte[] with(BundlePart changed, byte[] content) throws IOException {
        var parts = parts(bundle);
        parts.put(changed, content);
        var out = new ByteArrayOutputStream();
        var items = new ArrayList<StoredZip.Item>();
        for (var part : parts.entrySet()) {
            var crc = new CRC32();
            crc.update(part.getValue());
            var item = new StoredZip.Item(part.getKey().fileName(), part.getValue().length, (int) crc.getValue());
            items.add(item);
            out.write(StoredZip.header(item));
            out.write(part.getValue());
        }
        out.write(StoredZip.directory(items));
        return out.toByteArray();
    }

    private byte[] deflated() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts(bundle).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey().fileName()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}

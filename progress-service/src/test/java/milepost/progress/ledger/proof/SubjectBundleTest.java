package milepost.progress.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import milepost.ledger.bundle.BundleAudit;
import milepost.progress.ledger.TestLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectBundleTest {

    @TempDir
    static Path folder;

    private final TestLedger ledger = new TestLedger(folder);

    @Test
    void theBundleOfALongHistoryIsVerified() throws IOException {
        ledger.appendMany(1_000, 2);
        var zip = folder.resolve("history.zip");
        try (var out = Files.newOutputStream(zip)) {
            new SubjectBundle(ledger.reader, ledger.checkpoints)
                    .of("project 1")
                    .orElseThrow()
                    .writeTo(out);
        }

        var report = new ByteArrayOutputStream();
        var code = BundleAudit.run(
                new PrintStream(report, true, UTF_8),
                zip.toString(),
                "--vkey",
                ledger.key.verifier().vkey());

        assertThat(code).isEqualTo(BundleAudit.VERIFIED);
        assertThat(report.toString(UTF_8)).contains("500 entries", "/progress 1..500", "index 999");
        assertThat(new SubjectBundle(ledger.reader, ledger.checkpoints).of("project 2"))
                .isEmpty();
    }
}

package milepost.ledger.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import milepost.events.envelope.EventSource;
import milepost.ledger.leaf.Secret;
import milepost.ledger.tlog.Hash;
import org.junit.jupiter.api.Test;

/** Holds the code to the worked example of the decision record. If this fails, the formats have changed: they must not. */
class LedgerFormatsTest {

    private static final Path DECISION = Path.of("..", "docs", "adr", "007-ledger-formats.md");

    @Test
    void theCodeMakesTheWorkedExample() throws IOException {
        var ledger = new SampleLedger(new SaltOfOnes());
        ledger.add(EventSource.REGISTRY, 1, "milepost.project.registered.v1", """
                {"projectId":"019a0000-0000-7000-8000-0000000000aa","project":{"nameZh":"兰州至合作铁路","investment":"23390000000.00"}}""");
        ledger.add(EventSource.PROGRESS, 1, "milepost.milestone.met.v1", """
                {"titleZh":"开工","actualDate":"2026-02-10","slipDays":40,"internalComment":"现场\\n已核实"}""");

        var decision = Files.readString(DECISION);

        assertThat(decision)
                .contains(new String(ledger.entries.getFirst(), UTF_8))
                .contains(new String(ledger.entries.getLast(), UTF_8))
                .contains(Hash.leaf(ledger.entries.getFirst()).base64())
                .contains(Hash.leaf(ledger.entries.getLast()).base64())
                .contains(new Secret("/actor", saltOfOnes(), "\"zhang.san\"".getBytes(UTF_8)).digest())
                .contains(ledger.key.verifier().vkey())
                .contains(new String(ledger.proof().note().bytes(), UTF_8))
                .contains(new String(ledger.proof().bytes(), UTF_8));
    }

    private static byte[] saltOfOnes() {
        var salt = new byte[32];
        Arrays.fill(salt, (byte) 1);
        return salt;
    }

    private static final class SaltOfOnes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 1);
        }
    }
}

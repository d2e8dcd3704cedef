package milepost.ledger.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private final SigningKey key = SigningKey.of("milepost.local/ledger", KeyFile.newKey());
    private final MemoryTiles tiles = MemoryTiles.ofSize(7);
    private final MerkleTree tree = new MerkleTree(tiles, 7);
    private final SignedNote head = key.sign(new Checkpoint("milepost.local/ledger", 7, tree.root()).text());
    private final TlogProof proof = new TlogProof(6, tree.inclusionProof(6), head);

    @Test
    void aProofHasTheLinesOfTheSpecification() {
        assertThat(new String(proof.bytes(), UTF_8).lines())
                .hasSize(2 + 2 + 1 + 3 + 1 + 1)
                .startsWith(
                        "c2sp.org/tlog-proof@v1",
                        "index 6",
                        proof.hashes().getFirst().base64(),
                        proof.hashes().getLast().base64(),
                        "",
                        "milepost.local/ledger",
                        "7",
                        tree.root().base64(),
                        "");
    }

    @Test
    void aProofIsReadWithItsCheckpoint() {
        var read = TlogProof.parse(proof.bytes());

        assertThat(read.bytes()).isEqualTo(proof.bytes());
        assertThat(read.note().isSignedBy(key.verifier())).isTrue();
        var checkpoint = Checkpoint.parse(read.note().text());
        assertThat(MerkleProofs.includes(
                        checkpoint.root(), checkpoint.size(), read.index(), MemoryTiles.leaf(6), read.hashes()))
                .isTrue();
    }

    @Test
    void theProofOfTheOnlyEntryHasNoHashes() {
        var only = new TlogProof(0, new MerkleTree(tiles, 1).inclusionProof(0), head);

        assertThat(TlogProof.parse(only.bytes()).hashes()).isEmpty();
    }

    @Test
    void extraDataOfOthersIsKept() {
        var text = new String(proof.bytes(), UTF_8).replace("index", "extra aGVsbG8=\nindex");

        var read = TlogProof.parse(text.getBytes(UTF_8));

        assertThat(read.extra()).isEqualTo("aGVsbG8=");
        assertThat(read.bytes()).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void theParserOfSigstoreReadsTheCheckpoint() throws RekorParseException {
        var read = Checkpoints.from(new String(head.bytes(), UTF_8));

        assertThat(read.getOrigin()).isEqualTo("milepost.local/ledger");
        assertThat(read.getSize()).isEqualTo(7);
        assertThat(read.getBase64Hash()).isEqualTo(tree.root().base64());
        assertThat(read.getSignatures()).hasSize(1);
        assertThat(read.getSignatures().getFirst().getIdentity()).isEqualTo("milepost.local/ledger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\nHASH\n",
                "a\n-1\nHASH\n",
                "a\n1\nHASH\nextension\n",
                "a\n1\nHASH",
                "\n1\nHASH\n"
            })
    void textsThatAreNotCheckpointsAreRefused(String text) {
        var checkpoint = text.replace("HASH", Hash.EMPTY_ROOT.base64());

        assertThatThrownBy(() -> Checkpoint.parse(checkpoint)).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2sp.org/tlog-proof@v2\nindex 6",
                "c2sp.org/tlog-proof@v1",
                "c2sp.org/tlog-proof@v1\nindex 06",
                "c2sp.org/tlog-proof@v1\nindex six",
                "c2sp.org/tlog-proof@v1\nindex 6\nAAAA",
                "c2sp.org/tlog-proof@v1\nextra ?\nindex 6"
            })
    void textsThatAreNotProofsAreRefused(String beginning) {
        var file = beginning + "\n\n" + new String(head.bytes(), UTF_8);

        assertThatThrownBy(() -> TlogProof.parse(file.getBytes(UTF_8))).isInstanceOf(FormatException.class);
    }
}

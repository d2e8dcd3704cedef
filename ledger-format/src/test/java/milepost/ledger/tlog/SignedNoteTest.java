package milepost.ledger.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** Made by golang.org/x/mod/sumdb/note; they stand in its documentation. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = SigningKey.of("milepost.local/ledger", KeyFile.newKey());

    @Test
    void aNoteThatGoSignedIsAccepted() {
        var note = SignedNote.parse(GO_NOTE.getBytes(UTF_8));

        assertThat(note.isSignedBy(VerifierKey.parse(GO_KEY))).isTrue();
        assertThat(note.bytes()).isEqualTo(GO_NOTE.getBytes(UTF_8));
        assertThat(VerifierKey.parse(GO_KEY).vkey()).isEqualTo(GO_KEY);
    }

    @Test
    void aSignedNoteIsReadBackAndItsKeyVerifiesIt() {
        var note = key.sign("里程碑\n\n42\n");

        var read = SignedNote.parse(note.bytes());

        assertThat(read.text()).isEqualTo("里程碑\n\n42\n");
        assertThat(read.isSignedBy(key.verifier())).isTrue();
        assertThat(read.isSignedBy(VerifierKey.parse(key.verifier().vkey()))).isTrue();
    }

    @Test
    void signaturesOfOtherKeysAreIgnored() {
        var other = SigningKey.of("witness.example", KeyFile.newKey());
        var note = SignedNote.parse(other.sign(key.sign("text\n")).bytes());

        assertThat(note.isSignedBy(key.verifier())).isTrue();
        assertThat(note.isSignedBy(other.verifier())).isTrue();
        assertThat(note.isSignedBy(VerifierKey.parse(GO_KEY))).isFalse();
    }

    @Test
    void noByteOfANoteCanBeChanged() {
        var bytes = key.sign("milepost.local/ledger\n1\n").bytes();
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                var changed = bytes.clone();
                changed[i] ^= (byte) (1 << bit);

                assertThat(isAccepted(changed)).as("byte %d bit %d", i, bit).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\u0001\n\n— a AAAAAAA=\n",
                "text\r\n\n— a AAAAAAA=\n"
            })
    void textsThatAreNotNotesAreRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8))).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void textsThatAreNotVerifierKeysAreRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(FormatException.class);
    }

    @Test
    void aKeyNameHasNoSpacesAndNoPlus() {
        assertThatThrownBy(() -> SigningKey.of("my ledger", KeyFile.newKey())).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> SigningKey.of("my+ledger", KeyFile.newKey())).isInstanceOf(FormatException.class);
    }

    private boolean isAccepted(byte[] note) {
        try {
            return SignedNote.parse(note).isSignedBy(key.verifier());
        } catch (FormatException e) {
            return false;
        }
    }
}

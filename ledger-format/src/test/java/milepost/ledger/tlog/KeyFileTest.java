package milepost.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @Test
    void aMissingKeyIsCreatedForItsOwnerOnlyAndReadAgain(@TempDir Path folder) throws IOException {
        var file = folder.resolve("new/ledger-key.pem");

        var made = KeyFile.open(file, "milepost.local/ledger");
        var found = KeyFile.open(file, "milepost.local/ledger");

        assertThat(found.verifier().vkey()).isEqualTo(made.verifier().vkey());
        assertThat(found.sign("text\n").isSignedBy(made.verifier())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        assertThat(Files.list(file.getParent())).hasSize(1);
    }

    /** The secret key of RFC 8032 section 7.1, test 1, in the form that openssl writes. */
    @Test
    void aKeyOfTheRfcHasThePublicKeyOfTheRfc(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);

        var vkey = KeyFile.open(file, "example.org/ledger").verifier().vkey();

        assertThat(vkey).endsWith("+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
    }

    @Test
    void aFileWithoutAKeyIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), "not a key");

        assertThatThrownBy(() -> KeyFile.open(file, "milepost.local/ledger")).isInstanceOf(FormatException.class);
    }
}

package milepost.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void aSecretIsMadeOnceAndStays() {
        var file = directory.resolve("secrets.properties");

        var first = Secrets.in(file).client("registrar");

        assertThat(first).hasSizeGreaterThanOrEqualTo(32).matches("[A-Za-z0-9_-]+");
        assertThat(Secrets.in(file).client("registrar")).isEqualTo(first);
        assertThat(Secrets.in(file).client("auditor")).isNotEqualTo(first);
    }

    @Test
    void whatAnotherHolderOfTheFileMadeIsKept() {
        var file = directory.resolve("secrets.properties");
        var databases = Secrets.in(file);
        var issuer = Secrets.in(file);
        databases.database("postgres");

        var client = issuer.client("registrar");
        databases.database("registry");

        assertThat(Secrets.in(file).client("registrar")).isEqualTo(client);
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        var file = directory.resolve("secrets.properties");

        Secrets.in(file).database("registry");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

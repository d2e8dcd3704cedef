package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import milepost.standalone.data.DataDirectory;

/** Creates a cluster under another name and renames it, so that an interrupted initialisation is repeated. */
final class ClusterInitialisation {

    private final DataDirectory data;
    private final PostgresPrograms programs;

    ClusterInitialisation(DataDirectory data, PostgresPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /** @param password of the superuser */
    void create(Path cluster, String password) {
        var part = data.resolve("postgres.part");
        var passwordFile = data.run("postgres-password");
        try {
            deleteTree(part);
            DataDirectory.writePrivately(passwordFile, password + "\n");
            var initdb = programs.run(
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (initdb != 0) {
                throw programs.failed("could not be initialised");
            }
            Files.writeString(part.resolve("postgresql.conf"), "include 'milepost.conf'\n", StandardOpenOption.APPEND);
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

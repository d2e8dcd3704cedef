package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;

/** The data files of one PostgreSQL server, with its settings. */
final class PostgresCluster {

    private static final String MAJOR = "18";

    private final DataDirectory data;
    private final Path cluster;
    private final PostgresPrograms programs;

    PostgresCluster(DataDirectory data, PostgresPrograms programs) {
        this.data = data;
        this.cluster = data.resolve("postgres");
        this.programs = programs;
    }

    Path path() {
        return cluster;
    }

    /** @param password of the superuser of a new cluster */
    void createIfMissing(String password) {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(password);
        }
        requireSameMajor();
    }

    /** Creates the cluster under another name and renames it, so that an interrupted initialisation is repeated. */
    private void initialise(String password) {
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

    private void requireSameMajor() {
        var major = version();
        if (!major.equals(MAJOR)) {
            throw new Problem("The data in %s were written by PostgreSQL %s, and this Milepost contains PostgreSQL %s."
                    .formatted(cluster, major, MAJOR));
        }
    }

    void configure(int port) {
        try {
            Files.writeString(cluster.resolve("milepost.conf"), """
                    # Written at every start.
                    listen_addresses = '%s'
                    port = %d
                    unix_socket_directories = ''
                    max_connections = 100
                    shared_buffers = 96MB
                    fsync = on
                    synchronous_commit = on
                    full_page_writes = on
                    jit = off
                    timezone = 'UTC'
                    log_timezone = 'UTC'
                    log_checkpoints = off
                    """.formatted(Ports.LOOPBACK.getHostAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() {
        try {
            return Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

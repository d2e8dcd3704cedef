package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            new ClusterInitialisation(data, programs).create(cluster, password);
        }
        requireSameMajor();
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
}

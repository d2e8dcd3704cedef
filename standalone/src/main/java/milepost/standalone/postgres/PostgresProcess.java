package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that the pid file of a cluster names. */
final class PostgresProcess {

    private final Path pidFile;

    PostgresProcess(Path cluster) {
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Returns the process if it is PostgreSQL; after a reboot another program may have its id. */
    Optional<ProcessHandle> running() {
        return recorded().filter(PostgresProcess::isPostgres);
    }

    /** Deletes the file if its id belongs to another program, which would keep the server from starting. */
    void forgetReusedId() {
        if (recorded().filter(process -> !isPostgres(process)).isPresent()) {
            pidFile.toFile().delete();
        }
    }

    private Optional<ProcessHandle> recorded() {
        try {
            return Files.exists(pidFile)
                    ? Files.readString(pidFile)
                            .lines()
                            .findFirst()
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }
}

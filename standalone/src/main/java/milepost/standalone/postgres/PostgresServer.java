package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import milepost.standalone.child.Child;
import milepost.standalone.child.Commands;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;

/**
 * A PostgreSQL server on the data directory. Commits are durable, users need their password, and it listens on the
 * loopback address only.
 */
public final class PostgresServer implements Child {

    static final String SUPERUSER = "postgres";

    private static final String MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final DataDirectory data;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final String password;

    public PostgresServer(DataDirectory data, Ports ports, String password) {
        this.data = data;
        this.cluster = data.resolve("postgres");
        this.log = data.log("postgres.log");
        this.port = ports.postgres();
        this.password = password;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle start() {
        var programs = PostgresBinaries.unpackedIn(data.cache(""));
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        requireSameMajor();
        stop();
        forgetReusedProcessId();
        configure();
        startPatiently(programs);
        return running().orElseThrow(() -> failed("has ended right after its start"));
    }

    /** Asks it to end its sessions and stop; used for our own server as for one that an earlier run left behind. */
    @Override
    public void stop() {
        running().ifPresent(process -> {
            var programs = PostgresBinaries.unpackedIn(data.cache(""));
            if (run(programs, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-t", "20") != 0) {
                Commands.end(process, Duration.ofSeconds(5));
            }
        });
    }

    /** Made beside and then renamed, so that an initialisation that was cut short is begun anew. */
    private void initialise(Path programs) {
        var part = data.resolve("postgres.part");
        var passwordFile = data.run("postgres-password");
        try {
            deleteTree(part);
            DataDirectory.writePrivately(passwordFile, password + "\n");
            var initdb = run(
                    programs,
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (initdb != 0) {
                throw failed("could not be initialised");
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
        var major = read(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new Problem("The data in %s are of PostgreSQL %s and this Milepost brings PostgreSQL %s."
                    .formatted(cluster, major, MAJOR));
        }
    }

    private void configure() {
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

    /** After a kill -9 the old server's sessions take a moment to notice; until then PostgreSQL refuses to start. */
    private void startPatiently(Path programs) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (run(
                            programs,
                            "pg_ctl",
                            "start",
                            "-D",
                            cluster.toString(),
                            "-l",
                            log.toString(),
                            "-w",
                            "-t",
                            Long.toString(PATIENCE.toSeconds()))
                    == 0) {
                return;
            }
            if (!stillHeldByTheOldServer()) {
                throw failed("did not start");
            }
            pause();
        }
        throw failed("did not start, because its earlier processes have not ended");
    }

    private boolean stillHeldByTheOldServer() {
        var lines = read(log).lines().toList();
        return lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream()
                .anyMatch(line -> line.contains("lock file") || line.contains("shared memory block"));
    }

    /** The process in the server's pid file, if that is a PostgreSQL: after a reboot the number may be another program's. */
    private Optional<ProcessHandle> running() {
        return recordedProcess().filter(PostgresServer::isPostgres);
    }

    private void forgetReusedProcessId() {
        if (recordedProcess().filter(process -> !isPostgres(process)).isPresent()) {
            pidFile().toFile().delete();
        }
    }

    private Optional<ProcessHandle> recordedProcess() {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return read(pidFile()).lines().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private int run(Path programs, String program, String... arguments) {
        var command = new ArrayList<>(List.of("env", "LC_ALL=C"));
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return Commands.run(command, log, PATIENCE.plusSeconds(10));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private Problem failed(String how) {
        var hint = isRoot() && read(log).contains("unshare")
                ? " PostgreSQL does not run as root, and this system does not allow the user namespace (unshare --user) that would hide it: start Milepost as an ordinary user."
                : "";
        return new Problem("PostgreSQL %s; see %s.%s".formatted(how, log, hint));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
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

package milepost.standalone.postgres;

import java.time.Duration;
import milepost.standalone.child.Child;
import milepost.standalone.child.Commands;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;

/**
 * A PostgreSQL server on the data directory. Commits are durable, users need their password, and it listens on the
 * loopback address only.
 */
public final class PostgresServer implements Child {

    static final String SUPERUSER = "postgres";

    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final PostgresProcess process;
    private final int port;
    private final String password;

    public PostgresServer(DataDirectory data, Ports ports, String password) {
        this.programs = new PostgresPrograms(data);
        this.cluster = new PostgresCluster(data, programs);
        this.process = new PostgresProcess(cluster.path());
        this.port = ports.postgres();
        this.password = password;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle start() {
        cluster.createIfMissing(password);
        stop();
        process.forgetReusedId();
        cluster.configure(port);
        startPatiently();
        return process.running().orElseThrow(() -> programs.failed("ended right after it was started"));
    }

    /** Stops our own server, or one that an earlier run left behind; its sessions are ended first. */
    @Override
    public void stop() {
        process.running().ifPresent(running -> {
            if (control("stop", "-m", "fast", "-t", "20") != 0) {
                Commands.end(running, Duration.ofSeconds(5));
            }
        });
    }

    /** After a kill -9 the old server's sessions take a moment to notice; until then PostgreSQL refuses to start. */
    private void startPatiently() {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var patience = Long.toString(PostgresPrograms.PATIENCE.toSeconds());
            if (control("start", "-l", programs.log().toString(), "-w", "-t", patience) == 0) {
                return;
            }
            if (!programs.lastSaid("lock file", "shared memory block")) {
                throw programs.failed("did not start");
            }
            pause();
        }
        throw programs.failed("did not start, because its earlier processes have not ended");
    }

    private int control(String command, String... options) {
        var arguments = new String[3 + options.length];
        arguments[0] = command;
        arguments[1] = "-D";
        arguments[2] = cluster.path().toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return programs.run("pg_ctl", arguments);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package milepost.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import milepost.standalone.child.Commands;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Problem;

/** Runs PostgreSQL's own programs and keeps what they say. */
final class PostgresPrograms {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cache;
    private final Path log;

    PostgresPrograms(DataDirectory data) {
        this.cache = data.cache("");
        this.log = data.log("postgres.log");
    }

    Path log() {
        return log;
    }

    /** Returns the exit code of a program. */
    int run(String program, String... arguments) {
        var command = new ArrayList<>(List.of("env", "LC_ALL=C"));
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(PostgresBinaries.unpackedIn(cache).resolve(program).toString());
        command.addAll(List.of(arguments));
        return Commands.run(command, log, PATIENCE.plusSeconds(10));
    }

    /** Whether the last lines of the log speak of one of these. */
    boolean lastSaid(String... words) {
        var lines = said().lines().toList();
        return lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream()
                .anyMatch(line -> List.of(words).stream().anyMatch(line::contains));
    }

    Problem failed(String how) {
        var hint = isRoot() && said().contains("unshare")
                ? " PostgreSQL does not run as root, and this system does not allow user namespaces (unshare --user), which would avoid that. Start Milepost as an ordinary user."
                : "";
        return new Problem("PostgreSQL %s; see %s.%s".formatted(how, log, hint));
    }

    private String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}

package milepost.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import milepost.standalone.data.DataDirectory;
import org.jspecify.annotations.Nullable;

/** A file with the id and the start time of a process. The start time distinguishes it from a process that reuses its id. */
record RecordedProcess(Path file) {

    void write(ProcessHandle started) {
        DataDirectory.writePrivately(file, started.pid() + " " + startOf(started) + "\n");
    }

    /** Returns the process if it still runs. */
    Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ", -1);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(candidate -> String.valueOf(startOf(candidate)).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(null);
    }
}

package milepost.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import milepost.standalone.data.DataDirectory;
import org.jspecify.annotations.Nullable;

/** The files of one Kafka server: its data, its settings, its logs and the record of its process. */
public final class KafkaFiles {

    private final Path directory;
    private final Path log;
    private final Path output;
    private final Path process;
    private final Path settings;
    private final Path logging;

    public KafkaFiles(DataDirectory data) {
        this.directory = data.resolve("kafka");
        this.log = data.log("kafka.log");
        this.output = data.log("kafka-output.log");
        this.process = data.run("kafka");
        this.settings = data.run("kafka.properties");
        this.logging = data.run("kafka-logback.xml");
    }

    Path settings() {
        return settings;
    }

    Path logging() {
        return logging;
    }

    Path output() {
        return output;
    }

    void write(int port, int controllerPort) {
        try {
            Files.writeString(
                    settings,
                    template("server.properties")
                            .replace("@directory@", escaped(directory))
                            .replace("@port@", Integer.toString(port))
                            .replace("@controllerPort@", Integer.toString(controllerPort)));
            Files.writeString(logging, template("logback-kafka.xml").replace("@log@", log.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void record(ProcessHandle started) {
        DataDirectory.writePrivately(process, started.pid() + " " + startOf(started) + "\n");
    }

    /** Returns the recorded process if it still runs. The start time distinguishes it from a process that reuses its id. */
    Optional<ProcessHandle> recordedProcess() {
        try {
            if (!Files.exists(process)) {
                return Optional.empty();
            }
            var words = Files.readString(process).strip().split(" ", -1);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(candidate -> String.valueOf(startOf(candidate)).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kafka reads its settings as ISO 8859-1. */
    private static String escaped(Path path) {
        return path.toString()
                .chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static @Nullable Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(null);
    }

    private static String template(String name) throws IOException {
        try (var resource = KafkaFiles.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("Missing in the jar: " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

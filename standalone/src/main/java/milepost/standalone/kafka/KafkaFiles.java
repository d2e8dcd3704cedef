package milepost.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaLogin;

/** The files of one Kafka server: its data, its settings, its logs and the record of its process. */
public final class KafkaFiles {

    private final KafkaLogin login;
    private final Path directory;
    private final Path log;
    private final Path output;
    private final RecordedProcess process;
    private final Path settings;
    private final Path logging;

    public KafkaFiles(DataDirectory data) {
        this.login = KafkaLogin.ofBroker(Secrets.in(data.secrets()));
        this.directory = data.resolve("kafka");
        this.log = data.log("kafka.log");
        this.output = data.log("kafka-output.log");
        this.process = new RecordedProcess(data.run("kafka"));
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

    void write(Ports ports) {
        try {
            DataDirectory.writePrivately(
                    settings,
                    template("server.properties")
                            .replace("@directory@", escaped(directory))
                            .replace("@port@", Integer.toString(ports.kafka()))
                            .replace("@controllerPort@", Integer.toString(ports.kafkaController()))
                            .replace("@administrationPort@", Integer.toString(ports.kafkaAdministration()))
                            .replace("@login@", login.ofServer()));
            Files.writeString(logging, template("logback-kafka.xml").replace("@log@", log.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordedProcess process() {
        return process;
    }

    /** Kafka reads its settings as ISO 8859-1. */
    private static String escaped(Path path) {
        return path.toString()
                .chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
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

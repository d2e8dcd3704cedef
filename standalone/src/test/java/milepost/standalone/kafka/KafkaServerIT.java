package milepost.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaLogin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final Ports MOVED = Ports.anyFree();

    /** Its name has letters that Kafka's own reader of settings would not understand. */
    @TempDir
    private Path directory;

    private KafkaServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void topicsAreThereAfterAKillAndOnOtherPorts() throws Exception {
        start(PORTS);
        createTopic("kept");
        var killed = new KafkaFiles(data()).process().find().orElseThrow();

        killed.destroyForcibly();
        await().until(() -> !killed.isAlive());
        start(MOVED);

        assertThat(topics()).containsExactly("kept");
    }

    @Test
    void aServerLeftBehindByAnEarlierRunIsReplaced() {
        start(PORTS);
        var leftBehind = new KafkaFiles(data()).process().find().orElseThrow();

        start(PORTS);

        assertThat(leftBehind.isAlive()).isFalse();
    }

    @Test
    void aServerThatEndsAtOnceIsToldAtOnce() throws Exception {
        Files.writeString(data().resolve("kafka"), "where a directory should be");
        server = server(PORTS);
        server.start();

        assertThatThrownBy(server::awaitReady).isInstanceOf(Problem.class).hasMessageContaining("kafka-output.log");
    }

    @Test
    void aServerThatCannotBeRecordedDoesNotStay() throws Exception {
        Files.createDirectories(data().run("kafka.part").resolve("obstacle"));
        server = server(PORTS);

        assertThatThrownBy(server::start).isInstanceOf(UncheckedIOException.class);

        var settings = data().run("kafka.properties").toString();
        assertThat(ProcessHandle.current().children())
                .filteredOn(process -> process.info().commandLine().orElse("").contains(settings))
                .isEmpty();
    }

    private void start(Ports ports) {
        server = server(ports);
        server.start();
        server.awaitReady();
    }

    private KafkaServer server(Ports ports) {
        return new KafkaServer(BROKER, new KafkaFiles(data()), ports, List.of());
    }

    private DataDirectory data() {
        return DataDirectory.createOrOpen(directory.resolve("数据"));
    }

    private void createTopic(String name) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private List<String> topics() throws Exception {
        try (var admin = admin()) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private Admin admin() {
        return Admin.create(KafkaLogin.ofBroker(Secrets.in(data().secrets())).settings(server.administration()));
    }
}

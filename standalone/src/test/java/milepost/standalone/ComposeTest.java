package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The containers of docker-compose.yml get their secrets, each its own and in time. */
class ComposeTest {

    private static final String DONE = "service_completed_successfully";

    private final Compose compose = Compose.read();

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        for (var mount : compose.mounts("secrets").values()) {
            Files.createDirectories(directory.resolve(Path.of("/").relativize(Path.of(mount))));
        }
        new SecretFiles(secrets()).write(directory.resolve("secrets"));
    }

    @Test
    void whatIsMountedOrWaitedForIsThere() {
        for (var service : compose.services().keySet()) {
            assertThat(compose.volumes().keySet())
                    .containsAll(compose.mounts(service).keySet());
            assertThat(compose.services().keySet())
                    .containsAll(compose.conditions(service).keySet());
        }
    }

    @Test
    void secretsComeBeforeKafkaAndRightsBeforeTheServices() {
        assertThat(compose.conditions("kafka")).containsEntry("secrets", DONE);
        assertThat(compose.conditions("kafka-access")).containsEntry("kafka", "service_healthy");
        for (var service : services()) {
            assertThat(compose.conditions(service + "-service")).containsEntry("kafka-access", DONE);
        }
    }

    /** A new volume begins with what the image of the first container that mounts it has at that path, and with its owner. */
    @Test
    void noVolumeBeginsWithAnotherPartOfTheImageOfSecrets() {
        var image = compose.service("secrets").get("image");
        var ofSecrets = compose.mounts("secrets");
        for (var service : compose.services().keySet()) {
            if (image.equals(compose.service(service).get("image"))) {
                var others = new HashMap<>(compose.mounts(service));
                others.entrySet().removeAll(ofSecrets.entrySet());
                assertThat(others.values())
                        .as(service)
                        .allSatisfy(path ->
                                assertThat(ofSecrets.values()).noneMatch(known -> known.startsWith(path + "/")));
            }
        }
    }

    @Test
    void aServiceFindsItsSecretsAndSeesNoOthers() throws IOException {
        for (var service : services()) {
            var mounts = compose.mounts(service + "-service");
            assertThat(compose.environment(service + "-service"))
                    .containsEntry(
                            "SPRING_CONFIG_IMPORT", "file:" + mounts.get(service + "-secrets") + "/service.properties");
            assertThat(mounts.keySet())
                    .filteredOn(volume -> volume.endsWith("secrets"))
                    .containsExactly(service + "-secrets");

            var file = Files.readString(
                    directory.resolve("secrets").resolve(service).resolve("service.properties"));
            for (var owner : services()) {
                var needed = !(service.equals("registry") && owner.equals("notify"));
                assertThat(file.contains("milepost.messaging.keys.%s=%s\n"
                                .formatted(owner, secrets().events(owner))))
                        .as("key of %s for %s", owner, service)
                        .isEqualTo(needed);
            }
            for (var user : KafkaUser.values()) {
                assertThat(file.contains(secrets().kafka(user.id())))
                        .isEqualTo(user.id().equals(service));
            }
        }
    }

    @Test
    void kafkaFindsItsPasswordAndTheReaders() {
        assertThat(compose.mounts("kafka"))
                .containsEntry("kafka-secrets", "/secrets")
                .containsEntry("reader-secrets", "/reader");
        assertThat(compose.entrypoint("kafka").getLast()).contains(". /secrets/kafka.env");
        assertThat(directory.resolve(Path.of("secrets", "kafka", "kafka.env")))
                .content()
                .contains(secrets().kafka("broker"));
        assertThat(directory.resolve(Path.of("secrets", "reader", "kafka-reader.properties")))
                .exists();
    }

    @Test
    void theConsoleAndItsIssuerShareOneSecretAndSeeNoOthers() throws IOException {
        for (var service : Set.of("console", "issuer")) {
            assertThat(compose.environment(service))
                    .containsEntry(
                            "SPRING_CONFIG_IMPORT",
                            "file:" + compose.mounts(service).get("console-secrets") + "/service.properties");
            assertThat(compose.conditions(service)).containsEntry("secrets", DONE);
        }
        var secret = secrets().client("console");
        assertThat(directory.resolve(Path.of("secrets", "console", "service.properties")))
                .content()
                .isEqualTo("milepost.console.login.client-secret=%s\nmilepost.issuer.console-secret=%s\n"
                        .formatted(secret, secret));
    }

    @Test
    void theVolumeOfAllSecretsIsMountedOnlyByWhatRunsOnce() {
        assertThat(compose.services().keySet().stream()
                        .filter(service -> compose.mounts(service).containsKey("secrets")))
                .containsExactlyInAnyOrder("secrets", "kafka-access");
    }

    @Test
    void theGroupOfTheirWriterMayReadTheFilesAndKafkaIsInIt() throws IOException {
        try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files.toList())
                    .hasSize(2 + services().size() + 2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(
                                    file.getFileName().toString().equals("secrets.properties")
                                            ? "rw-------"
                                            : "rw-r-----"));
        }
        var group = ((List<?>) compose.service("kafka").get("group_add")).getFirst();
        assertThat(Path.of("..", "Dockerfile")).content().contains("groupadd --system --gid " + group + " milepost");
    }

    @Test
    void secretsAreKept() throws IOException {
        var before = contents();

        new SecretFiles(secrets()).write(directory.resolve("secrets"));

        assertThat(contents()).isEqualTo(before);
    }

    private Set<String> contents() throws IOException {
        var contents = new HashSet<String>();
        try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
            for (var file : files.toList()) {
                contents.add(file + Files.readString(file));
            }
        }
        return contents;
    }

    private Secrets secrets() {
        return Secrets.in(directory.resolve("secrets.properties"));
    }

    private static Set<String> services() {
        return Stream.of(KafkaUser.values())
                .filter(user -> user != KafkaUser.READER)
                .map(KafkaUser::id)
                .collect(Collectors.toSet());
    }
}

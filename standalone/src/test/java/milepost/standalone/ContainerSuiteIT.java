package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.model.PortBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.IssuerApplication;
import milepost.standalone.kafka.access.KafkaAccess;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.service.Contexts;
import milepost.standalone.service.Service;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The services work with the images that docker-compose.yml names. It runs where Docker answers and the images are there
 * or can be had; elsewhere it is skipped and says why.
 */
class ContainerSuiteIT {

    private static final Path COMPOSE = Path.of("..", "docker-compose.yml");
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration PULL_WITHIN = Duration.ofMinutes(5);
    /** For a new broker, and three services that have done nothing yet. */
    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(5);

    private static final Ports PORTS = Ports.anyFree();

    @TempDir
    private static Path directory;

    private static final Contexts contexts = new Contexts();
    private static Optional<PostgreSQLContainer> postgres = Optional.empty();
    private static Optional<GenericContainer<?>> kafka = Optional.empty();
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        var database = new PostgreSQLContainer(available("postgres")).withStartupTimeout(STARTS_WITHIN);
        var data = DataDirectory.createOrOpen(directory);
        var secrets = Secrets.in(data.secrets());
        var broker = kafka(available("apache/kafka"), secrets);
        postgres = Optional.of(database);
        kafka = Optional.of(broker);
        CompletableFuture.allOf(CompletableFuture.runAsync(database::start), CompletableFuture.runAsync(broker::start))
                .join();
        new KafkaAccess(KafkaLogin.ofBroker(secrets).settings(Ports.address(PORTS.kafkaAdministration())), secrets)
                .grant();
        contexts.start(
                "issuer",
                IssuerApplication.class,
                Map.of(
                        "server.port", PORTS.issuer(),
                        "milepost.issuer.url", PORTS.issuerUrl(),
                        "milepost.issuer.data", data.path()));
        for (var service : Services.on(PORTS)) {
            createDatabase(database, service.database());
            contexts.start(service.name(), service.application(), settingsOf(service, database));
        }
        api = new Api(data, PORTS);
    }

    @AfterAll
    static void end() {
        contexts.close();
        kafka.ifPresent(GenericContainer::stop);
        postgres.ifPresent(PostgreSQLContainer::stop);
    }

    @Test
    void aReportReachesSubscriberAndHistory() throws IOException {
        try (var receiver = new Receiver()) {
            var project = Api.json(api.post(
                            "registrar",
                            api.registry("/v1/projects"),
                            Map.of(
                                    "nameZh", "兰州至合作铁路",
                                    "nature", "project",
                                    "category", "railway",
                                    "regions", List.of("620100"))))
                    .path("id")
                    .asString();
            Api.json(api.post(
                    "subscriber",
                    api.notification("/v1/subscriptions"),
                    Map.of(
                            "filter", Map.of("projects", List.of(project)),
                            "channel", Map.of("type", "webhook", "url", receiver.url()))));
            var milestones = api.progress("/v1/projects/" + project + "/milestones");
            var milestone = Map.of("type", "START", "titleZh", "开工", "baselineDate", "2026-01-01", "precision", "day");

            Api.json(api.post("reporter", milestones, milestone));

            await().atMost(ARRIVES_WITHIN)
                    .untilAsserted(() -> assertThat(receiver.requests())
                            .extracting(request -> request.event().path("type").asString())
                            .contains("milepost.milestone.added.v1", "milepost.project.light-changed.v1"));
            await().atMost(ARRIVES_WITHIN).untilAsserted(() -> {
                var history = api.read(api.progress("/v1/projects/" + project + "/history"));
                assertThat(history.path("items")).hasSize(3);
            });
        }
    }

    @Test
    void everyServiceIsReady() throws IOException {
        for (var service : List.of(api.registry(""), api.progress(""), api.notification(""))) {
            assertThat(api.get(null, service + "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }
    }

    /** As docker-compose.yml starts it, but reached from outside of Docker. */
    private static GenericContainer<?> kafka(DockerImageName image, Secrets secrets) throws IOException {
        var compose = Compose.read();
        for (var volume : compose.mounts("secrets").values()) {
            Files.createDirectories(directory.resolve(volume.substring(1)));
        }
        new SecretFiles(secrets).write(directory.resolve("secrets"));
        var bindings = List.of(
                PortBinding.parse("127.0.0.1:%d:9092".formatted(PORTS.kafka())),
                PortBinding.parse("127.0.0.1:%d:9094".formatted(PORTS.kafkaAdministration())));
        return new GenericContainer<>(image)
                .withEnv(compose.environment("kafka"))
                .withEnv("CLUSTER_ID", Uuid.randomUuid().toString())
                .withEnv(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "CLIENT://127.0.0.1:%d,ADMINISTRATION://127.0.0.1:%d"
                                .formatted(PORTS.kafka(), PORTS.kafkaAdministration()))
                .withCopyFileToContainer(
                        MountableFile.forHostPath(directory.resolve(Path.of("secrets", "kafka", "kafka.env")), 0444),
                        compose.mounts("kafka").get("kafka-secrets") + "/kafka.env")
                .withExposedPorts(9092, 9094)
                .withCreateContainerCmdModifier(command -> command.withEntrypoint(compose.entrypoint("kafka"))
                        .getHostConfig()
                        .withPortBindings(bindings))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(STARTS_WITHIN));
    }

    private static Map<String, Object> settingsOf(Service service, PostgreSQLContainer database) {
        var settings = new HashMap<String, Object>(service.settings());
        settings.put("server.port", service.port());
        settings.put("milepost.ledger.key-file", directory.resolve("ledger-key.pem"));
        settings.put("spring.datasource.url", urlOf(database, service.database()));
        settings.put("spring.datasource.username", service.database());
        settings.put("spring.datasource.password", service.database());
        settings.put("spring.kafka.bootstrap-servers", Ports.address(PORTS.kafka()));
        settings.put(
                "spring.config.import",
                "file:" + directory.resolve(Path.of("secrets", service.database(), "service.properties")));
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", PORTS.issuerUrl());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", PORTS.issuerUrl() + "/oauth2/jwks");
        return settings;
    }

    private static void createDatabase(PostgreSQLContainer database, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role %1$s login password '%1$s'".formatted(name));
            statement.execute("create database %1$s owner %1$s".formatted(name));
        }
    }

    private static String urlOf(PostgreSQLContainer database, String name) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(database.getHost(), database.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
    }

    /** The image of this repository that docker-compose.yml names; the suite is skipped if it cannot be had. */
    private static DockerImageName available(String repository) throws IOException {
        var image = Pattern.compile("image: (" + repository + ":\\S+)")
                .matcher(Files.readString(COMPOSE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                skip("Docker does not answer");
            }
            new RemoteDockerImage(DockerImageName.parse(image)).get(PULL_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception e) {
            skip("Docker cannot provide %s: %s".formatted(image, e.getMessage()));
        }
        return DockerImageName.parse(image);
    }

    private static void skip(String reason) {
        System.out.println("Container suite skipped: " + reason);
        abort(reason);
    }
}

package milepost.standalone.kafka.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import milepost.events.Topics;
import milepost.messaging.kafka.BatchListeners;
import milepost.messaging.signing.SignedFrom;
import milepost.messaging.test.TestPostgres;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;

/** The server asks who somebody is, and lets nobody do more than the table of users says. */
class KafkaAccessIT {

    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final Set<String> TOPICS = Topics.ALL.stream()
            .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
            .collect(Collectors.toSet());

    @TempDir
    private static Path directory;

    private static DataDirectory data;
    private static Secrets secrets;
    private static KafkaServer server;

    @BeforeAll
    static void start() throws Exception {
        data = DataDirectory.createOrOpen(directory);
        secrets = Secrets.in(data.secrets());
        server = new KafkaServer(BROKER, new KafkaFiles(data), PORTS, List.of());
        server.start();
        server.awaitReady();
        access().grant();
        try (var admin = Admin.create(as(KafkaUser.REGISTRY))) { // as each service does at its start
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, Optional.of(1), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void whoDoesNotLogInIsNotAnswered() {
        for (var port : List.of(PORTS.kafka(), PORTS.kafkaAdministration())) {
            var nobody = Map.<String, Object>of("bootstrap.servers", Ports.address(port));

            assertThatThrownBy(() -> describe(nobody)).hasRootCauseInstanceOf(TimeoutException.class);
        }
        assertThatThrownBy(() -> describe(Map.of("bootstrap.controllers", Ports.address(PORTS.kafkaController()))))
                .hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aWrongPasswordIsRefusedEverywhere() {
        var other = Secrets.in(directory.resolve("other-secrets.properties"));
        var broker = KafkaLogin.ofBroker(other);
        var controller = new HashMap<String, Object>(broker.settings());
        controller.put("bootstrap.controllers", Ports.address(PORTS.kafkaController()));

        for (var user : KafkaUser.values()) {
            assertThatThrownBy(() -> describe(KafkaLogin.of(user, other).settings(server.address())))
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        }
        assertThatThrownBy(() -> describe(broker.settings(server.administration())))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> describe(controller)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void usersLogInAtTheListenerForThemAndTheBrokerAtItsOwn() {
        var broker = KafkaLogin.ofBroker(secrets);

        assertThatCode(() -> describe(broker.settings(server.administration()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> describe(broker.settings(server.address())))
                .hasRootCauseInstanceOf(UnsupportedSaslMechanismException.class);
        assertThatThrownBy(() ->
                        describe(KafkaLogin.of(KafkaUser.PROGRESS, secrets).settings(server.administration())))
                .hasRootCauseInstanceOf(UnsupportedSaslMechanismException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aUserWritesItsTopicAndTheDeadLettersOfWhatItReadsAndNothingElse(KafkaUser user) {
        var writable = new HashSet<>(user.writes());
        if (user != KafkaUser.READER) {
            user.reads().forEach(topic -> writable.add(Topics.deadLetter(topic)));
        }

        for (var topic : TOPICS) {
            if (writable.contains(topic)) {
                assertThatCode(() -> write(user, topic)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> write(user, topic)).hasRootCauseInstanceOf(AuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserReadsTheTopicsOfItsProjectionsAndTheirDeadLettersAndNothingElse(KafkaUser user) {
        var readable = new HashSet<>(user.reads());
        user.reads().forEach(topic -> readable.add(Topics.deadLetter(topic)));

        for (var topic : TOPICS) {
            if (readable.contains(topic)) {
                assertThatCode(() -> read(user, topic)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> read(user, topic)).isInstanceOf(AuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserHasItsOwnGroupsAndNobodyElses(KafkaUser user) {
        for (var other : KafkaUser.values()) {
            for (var prefix : other.groups()) {
                if (other == user) {
                    assertThatCode(() -> join(user, prefix + "some")).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> join(user, prefix + "some")).isInstanceOf(AuthorizationException.class);
                }
            }
        }
        assertThatThrownBy(() -> join(user, "elsewhere")).isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChangesTopicsRightsOrUsers(KafkaUser user) {
        var topic = Topics.PROGRESS_EVENTS;
        Map<ConfigResource, Collection<AlterConfigOp>> retention = Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET)));
        var records = Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0));
        try (var admin = Admin.create(as(user))) {
            refused(admin.deleteTopics(List.of(topic)).all());
            refused(admin.createTopics(List.of(new NewTopic("another", Optional.of(1), Optional.empty())))
                    .all());
            refused(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2)))
                    .all());
            refused(admin.incrementalAlterConfigs(retention).all());
            refused(admin.deleteRecords(records).all());
            refused(admin.createAcls(List.of(surplus(user))).all());
            refused(admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
            refused(admin.describeAcls(AclBindingFilter.ANY).values());
            refused(admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialDeletion("notify", ScramMechanism.SCRAM_SHA_512)))
                    .all());
        }
    }

    @Test
    void aRightThatIsNotInTheTableIsTakenAwayAndTheRestStays() throws Exception {
        try (var admin = Admin.create(KafkaLogin.ofBroker(secrets).settings(server.administration()))) {
            admin.createAcls(List.of(surplus(KafkaUser.READER), others())).all().get();

            access().grant();

            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .contains(others())
                    .doesNotContain(surplus(KafkaUser.READER))
                    .containsAll(Arrays.stream(KafkaUser.values())
                            .flatMap(user -> user.rights().stream())
                            .toList());
        }
    }

    @Test
    void aChangedPasswordHoldsFromTheNextStart() {
        var changed = Secrets.in(directory.resolve("changed-secrets.properties"));
        var administrator = KafkaLogin.ofBroker(secrets).settings(server.administration());
        var notify = KafkaLogin.of(KafkaUser.NOTIFY, changed).settings(server.address());
        try {
            new KafkaAccess(administrator, changed).grant();

            await().untilAsserted(() -> assertThatCode(() -> describe(notify)).doesNotThrowAnyException());
            assertThatThrownBy(() -> describe(as(KafkaUser.NOTIFY)))
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        } finally {
            access().grant();
        }
        await().untilAsserted(() ->
                assertThatCode(() -> describe(as(KafkaUser.NOTIFY))).doesNotThrowAnyException());
    }

    @Test
    void aConsumerThatWasRefusedGoesOnOnceItIsLetIn() throws Exception {
        var changed = Secrets.in(directory.resolve("late-secrets.properties"));
        var administrator = KafkaLogin.ofBroker(secrets).settings(server.administration());
        var settings = new HashMap<>(KafkaLogin.of(KafkaUser.NOTIFY, changed).settings(server.address()));
        settings.put("auto.offset.reset", "earliest");
        var consumers =
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var received = new LinkedBlockingQueue<ConsumerRecord<byte[], byte[]>>();
        var refusals = new LinkedBlockingQueue<Object>();
        var listener = new BatchListeners(consumers, 1, new SignedFrom(JdbcClient.create(database())))
                .create("notify-service.late", List.of(Topics.PROJECT_EVENTS), Duration.ZERO, received::addAll);
        listener.setApplicationEventPublisher(event -> Optional.of(event)
                .filter(ConsumerRetryAuthEvent.class::isInstance)
                .ifPresent(refusals::add));
        write(KafkaUser.REGISTRY, Topics.PROJECT_EVENTS);
        try {
            listener.start();
            await().until(() -> !refusals.isEmpty());

            new KafkaAccess(administrator, changed).grant();

            await().until(() -> !received.isEmpty());
        } finally {
            listener.stop();
            access().grant();
        }
    }

    @Test
    void theServersSettingsAreForItsOwnerOnlyAndNoPasswordIsLogged() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.run("kafka.properties"))))
                .isEqualTo("rw-------");
        for (var log : List.of("kafka.log", "kafka-output.log")) {
            assertThat(Files.readString(data.log(log))).doesNotContain(secrets.kafka(KafkaLogin.BROKER));
        }
    }

    /** With the tables of messaging, where a consumer notes what it has met. */
    private static DataSource database() {
        var database = TestPostgres.newDataSource();
        TestPostgres.createMessagingTables(database);
        return database;
    }

    private static KafkaAccess access() {
        return new KafkaAccess(KafkaLogin.ofBroker(secrets).settings(server.administration()), secrets);
    }

    private static AclBinding surplus(KafkaUser user) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, Topics.PROJECT_EVENTS, PatternType.LITERAL),
                new AccessControlEntry("User:" + user.id(), "*", AclOperation.ALTER, AclPermissionType.ALLOW));
    }

    private static AclBinding others() {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, Topics.PROJECT_EVENTS, PatternType.LITERAL),
                new AccessControlEntry("User:warehouse", "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static Map<String, Object> as(KafkaUser user) {
        return KafkaLogin.of(user, secrets).settings(server.address());
    }

    private static void describe(Map<String, Object> connection) throws Exception {
        var impatient = new HashMap<>(connection);
        impatient.put("request.timeout.ms", 5_000);
        impatient.put("default.api.timeout.ms", 5_000);
        try (var admin = Admin.create(impatient)) {
            admin.describeCluster().nodes().get();
        }
    }

    private static void write(KafkaUser user, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(as(user), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[0])).get();
        }
    }

    private static void read(KafkaUser user, String topic) {
        try (var consumer = consumer(user, Map.of())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(1));
        }
    }

    private static void join(KafkaUser user, String group) {
        try (var consumer = consumer(user, Map.of("group.id", group))) {
            consumer.subscribe(List.of(user.reads().getFirst()));
            await().ignoreNoExceptions().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaUser user, Map<String, Object> more) {
        var settings = new HashMap<>(as(user));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void refused(Future<?> answer) {
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(AuthorizationException.class);
    }
}

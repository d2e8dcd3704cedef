package milepost.bench;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.events.Topics;
import milepost.events.envelope.EventSource;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.kafka.access.KafkaAccess;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.kafka.access.KafkaUser;
import milepost.standalone.kafka.access.ServiceSecrets;
import milepost.standalone.postgres.Databases;
import milepost.standalone.postgres.PostgresServer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an outbox of its own and lets one relay drain it to Kafka, beside a bare producer that sends records of the
 * same size. PostgreSQL and Kafka are its own, so that no consumer takes part.
 */
final class DrainBench {

    private static final int EVENTS = 300_000;
    private static final int PAYLOAD = 600;

    private static final String TOPIC = Topics.PROJECT_EVENTS;
    private static final Ports PORTS = new Ports(4_000);

    private final Path broker;

    /** @param broker the jar of the Kafka server */
    DrainBench(Path broker) {
        this.broker = broker;
    }

    void run() throws Exception {
        var data = DataDirectory.createOrOpen(Files.createTempDirectory("milepost-drain"));
        var secrets = Secrets.in(data.secrets());
        var databases = new Databases(PORTS, secrets);
        var postgres = new PostgresServer(data, PORTS, databases.password("postgres"));
        var kafka = new KafkaServer(broker, new KafkaFiles(data), PORTS, List.of());
        try {
            postgres.start();
            kafka.start();
            kafka.awaitReady();
            new KafkaAccess(KafkaLogin.ofBroker(secrets).settings(kafka.administration()), secrets).grant();
            measure(databases, new ServiceSecrets(KafkaUser.REGISTRY, secrets), kafka.address());
        } finally {
            kafka.stop();
            postgres.stop();
            FileSystemUtils.deleteRecursively(data.path());
        }
    }

    private void measure(Databases databases, ServiceSecrets registry, String kafka) throws Exception {
        databases.createMissing(List.of("drain"));
        try (var service = new SpringApplicationBuilder(DrainedService.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.datasource.url",
                        databases.url("drain"),
                        "spring.datasource.username",
                        "drain",
                        "spring.datasource.password",
                        databases.password("drain"),
                        "spring.kafka.bootstrap-servers",
                        kafka,
                        "spring.flyway.enabled",
                        false,
                        "logging.level.root",
                        "warn"))
                .properties(new HashMap<>(registry.settings()))
                .run()) {
            for (var round = 1; round <= 3; round++) {
                drain(service, round);
                produce(registry.login().settings(kafka), round);
            }
        }
    }

    /** A service that does nothing but relay what stands in its outbox. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class DrainedService {

        @Bean
        EventSource eventSource() {
            return EventSource.REGISTRY;
        }
    }

    private static void drain(ApplicationContext service, int round) throws InterruptedException {
        var relay = service.getBean("outboxRelay", Lifecycle.class);
        relay.stop();
        fillOutbox(service.getBean(JdbcClient.class), round);
        var sent =
                service.getBean(MeterRegistry.class).get("milepost.relay.sent").counter();
        var target = sent.count() + EVENTS;
        var start = System.nanoTime();
        relay.start();
        while (sent.count() < target) {
            Thread.sleep(5);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "drain round %d: %d events in %.2f s = %.0f events/s%n", round, EVENTS, seconds, EVENTS / seconds);
    }

    private static void fillOutbox(JdbcClient jdbc, int round) {
        jdbc.sql("""
                insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                select gen_random_uuid(), 'project', 'p' || (n % 5000), :round * 100000 + n / 5000, 'milepost.project.registered.v1',
                       '{"ce_source":"/registry","ce_time":"2026-11-22T06:00:00Z","ce_recordedtime":"2026-11-22T06:00:00Z","ce_actor":"bench"}',
                       convert_to(repeat('x', :payload), 'UTF8')
                from generate_series(1, :events) n
                """)
                .param("round", round)
                .param("payload", PAYLOAD)
                .param("events", EVENTS)
                .update();
    }

    private static void produce(Map<String, Object> connection, int round) throws Exception {
        var settings = new HashMap<>(connection);
        settings.putAll(Map.of("acks", "all", "batch.size", 131_072));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var payload = new byte[PAYLOAD + 300];
            producer.partitionsFor(TOPIC);
            var start = System.nanoTime();
            for (var n = 0; n < EVENTS; n++) {
                producer.send(new ProducerRecord<>(TOPIC, "p" + n % 5000, payload));
            }
            producer.flush();
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("bare producer round %d: %.0f records/s%n", round, EVENTS / seconds);
        }
    }
}

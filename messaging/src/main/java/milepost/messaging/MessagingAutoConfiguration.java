package milepost.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import milepost.events.Topics;
import milepost.messaging.outbox.Outbox;
import milepost.messaging.outbox.OutboxPartitions;
import milepost.messaging.outbox.OutboxReplay;
import milepost.messaging.outbox.OutboxRepository;
import milepost.messaging.outbox.TraceParents;
import milepost.messaging.relay.EventPublisher;
import milepost.messaging.relay.OutboxRelay;
import milepost.messaging.relay.RelayBacklog;
import milepost.messaging.relay.RelayHealth;
import milepost.messaging.relay.RelayNotifications;
import milepost.messaging.relay.RelayState;
import milepost.messaging.relay.WakeUp;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox and the relay behind it, with tables of their own in the schema {@code messaging}. */
@AutoConfiguration(
        after = {
            FlywayAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            TransactionAutoConfiguration.class
        },
        afterName = {
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingProperties.class)
@EnableScheduling
class MessagingAutoConfiguration {

    @Bean
    FlywayMigrationInitializer messagingSchema(DataSource dataSource) {
        return new FlywayMigrationInitializer(Flyway.configure()
                .dataSource(dataSource)
                .schemas("messaging")
                .locations("classpath:db/messaging")
                .load());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KafkaAdmin.NewTopics topics(MessagingProperties properties) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .flatMap(topic -> java.util.stream.Stream.of(topic, Topics.deadLetter(topic)))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(Topics.PARTITIONS)
                        .replicas(properties.topicReplicas())
                        .config("retention.ms", Long.toString(properties.retentionMillis()))
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    WakeUp relayWakeUp() {
        return new WakeUp();
    }

    @Bean
    OutboxRepository outboxRepository(JdbcClient jdbc) {
        return new OutboxRepository(jdbc);
    }

    @Bean(initMethod = "maintain")
    OutboxPartitions outboxPartitions(
            JdbcClient jdbc, TransactionTemplate transactions, Clock clock, MessagingProperties properties) {
        return new OutboxPartitions(
                jdbc, transactions, clock, (int) properties.outboxRetention().toDays());
    }

    @Bean
    Outbox outbox(OutboxRepository repository, WakeUp relayWakeUp, ObjectProvider<Tracer> tracer, Clock clock) {
        return new Outbox(repository, relayWakeUp, new TraceParents(tracer.getIfAvailable()), clock);
    }

    @Bean
    RelayState relayState(MeterRegistry meters) {
        return new RelayState(meters);
    }

    @Bean
    RelayBacklog relayBacklog(JdbcClient jdbc, MeterRegistry meters) {
        return new RelayBacklog(jdbc, meters);
    }

    @Bean
    Supplier<EventPublisher> eventPublishers(
            KafkaProperties kafka, KafkaConnectionDetails connection, KafkaAdmin admin) {
        return () -> {
            admin.initialize(); // the topics may be missing when Kafka was not there at start-up
            var settings = kafka.buildProducerProperties();
            settings.put(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    connection.getProducer().getBootstrapServers());
            return EventPublisher.open(settings);
        };
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            JdbcClient jdbc,
            Supplier<EventPublisher> eventPublishers,
            WakeUp relayWakeUp,
            RelayState state,
            OutboxPartitions partitions) {
        var unpooled = unpooled(database);
        return new OutboxRelay(unpooled, eventPublishers, relayWakeUp, new RelayNotifications(unpooled, jdbc), state);
    }

    @Bean
    RelayHealth relayHealthIndicator(OutboxRelay relay, RelayState state, RelayBacklog backlog) {
        return new RelayHealth(relay, state, backlog);
    }

    @Bean
    OutboxReplay outboxReplay(OutboxRepository repository, Supplier<EventPublisher> eventPublishers) {
        return new OutboxReplay(repository, eventPublishers);
    }

    /** Connections that no pool takes back: a leadership lasts as long as its session. */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        var dataSource = new DriverManagerDataSource(database.getJdbcUrl());
        dataSource.setUsername(database.getUsername());
        dataSource.setPassword(database.getPassword());
        return dataSource;
    }
}

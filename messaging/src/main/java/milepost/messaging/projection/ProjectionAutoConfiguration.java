package milepost.messaging.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import milepost.messaging.MessagingProperties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Projection} bean of a service. */
@AutoConfiguration(
        after = {JdbcTemplateAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionAutoConfiguration.class},
        afterName = {
            "milepost.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class ProjectionAutoConfiguration {

    private static final int MAX_POLL_RECORDS = 1_000;

    /** In milliseconds: how long the partitions of a killed consumer wait for another one. */
    private static final int SESSION_TIMEOUT = 10_000;

    @Bean
    Projections projections(
            List<Projection> projections,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            MessagingProperties properties,
            MeterRegistry meters) {
        var positions = new PositionRepository(jdbc);
        var parkedEvents = new ParkedEventRepository(JdbcClient.create(jdbc));
        var deadLetters = new DeadLetters(deadLetterProducer(kafka, connection));
        return new Projections(
                projections,
                projection -> {
                    var projectionMeters = new ProjectionMeters(meters, projection.consumer());
                    var failed = new FailedRecords(
                            projection.consumer(),
                            positions,
                            parkedEvents,
                            deadLetters,
                            transactions,
                            projectionMeters);
                    return new ProjectionRunner(
                            projection, positions, parkedEvents, failed, transactions, projectionMeters);
                },
                positions,
                consumers(kafka, connection, meters),
                properties.concurrency(),
                meters);
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(Projections projections) {
        return new ProjectionHealth(projections);
    }

    @Bean
    @ConditionalOnWebApplication
    ParkedController parkedController(Projections projections) {
        return new ParkedController(projections);
    }

    /** Hands over raw bytes: what cannot be parsed must still reach the dead-letter topic as it came. */
    private static ConsumerFactory<byte[], byte[]> consumers(
            KafkaProperties kafka, KafkaConnectionDetails connection, MeterRegistry meters) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false); // a broker would choose the partitions
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var factory =
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    private static KafkaTemplate<byte[], byte[]> deadLetterProducer(
            KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }
}

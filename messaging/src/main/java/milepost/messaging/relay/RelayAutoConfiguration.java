package milepost.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import milepost.events.envelope.EventSource;
import milepost.messaging.MessagingProperties;
import milepost.messaging.WakeUp;
import milepost.messaging.signing.EventKeys;
import milepost.messaging.signing.RecordSigner;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaAdmin;

/** Runs the relay behind the outbox, and serves what an operator sees of it and can do. */
@AutoConfiguration(
        afterName = {
            "milepost.messaging.outbox.OutboxAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class RelayAutoConfiguration {

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
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            KafkaAdmin admin,
            EventKeys keys,
            EventSource source) {
        var signer = new RecordSigner(keys, source);
        return () -> {
            admin.initialize(); // the topics may be missing when Kafka was not there at start-up
            var settings = kafka.buildProducerProperties();
            settings.put(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    connection.getProducer().getBootstrapServers());
            return EventPublisher.open(settings, signer);
        };
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            JdbcClient jdbc,
            Supplier<EventPublisher> eventPublishers,
            RelayState state) {
        var unpooled = unpooled(database);
        return new OutboxRelay(unpooled, eventPublishers, new WakeUp(), new RelayNotifications(unpooled, jdbc), state);
    }

    @Bean
    RelayHealth relayHealthIndicator(
            OutboxRelay relay, RelayState state, RelayBacklog backlog, MessagingProperties properties) {
        return new RelayHealth(relay, state, backlog, properties.lateAfter());
    }

    @Bean
    @ConditionalOnWebApplication
    RelayController relayController(
            RelayState state, RelayBacklog backlog, JdbcClient jdbc, Supplier<EventPublisher> eventPublishers) {
        return new RelayController(state, backlog, new OutboxReplay(jdbc, eventPublishers));
    }

    /** Connections that no pool takes back. None waits for ever for a server that is cut off. */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "5"); // s, like the next
        properties.setProperty("socketTimeout", "60"); // a large backlog takes its time
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "milepost relay");
        var dataSource = new DriverManagerDataSource(database.getJdbcUrl());
        dataSource.setUsername(database.getUsername());
        dataSource.setPassword(database.getPassword());
        dataSource.setConnectionProperties(properties);
        return dataSource;
    }
}

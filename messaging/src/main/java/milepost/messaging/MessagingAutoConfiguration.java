package milepost.messaging;

import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import milepost.events.Topics;
import milepost.messaging.signing.EventKeys;
import milepost.web.ProblemMessages;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What outbox, relay and projections share: their schema {@code messaging}, the topics and the clock. */
@AutoConfiguration(
        after = {
            FlywayAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@EnableConfigurationProperties({MessagingProperties.class, EventKeys.class})
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
    ProblemMessages messagingProblems() {
        return new ProblemMessages("problems/problems_messaging");
    }

    /** Ticks in microseconds, because PostgreSQL stores times so: a time is the same when it is read again. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    MeterFilter meterDescriptions() {
        return new MeterDescriptions();
    }

    @Bean
    KafkaAdmin.NewTopics topics(MessagingProperties properties) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(Topics.PARTITIONS)
                        .replicas(properties.topicReplicas())
                        .config("retention.ms", Long.toString(properties.retentionMillis()))
                        .build())
                .toArray(NewTopic[]::new));
    }
}

package milepost.messaging.kafka;

import milepost.messaging.failure.DeadLetters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Connects the projections of a service to Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class KafkaClientsAutoConfiguration {

    @Bean
    KafkaClients kafkaClients(KafkaProperties kafka, KafkaConnectionDetails connection) {
        return new KafkaClients(kafka, connection);
    }

    @Bean
    DeadLetters deadLetters(KafkaClients clients, KafkaAdmin admin) {
        return new DeadLetters(clients.deadLetterProducer(), admin::initialize);
    }
}

package milepost.messaging.test;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka broker for the JVM, which ends with it: stopping it first would leave the services waiting for it. */
public final class TestKafka {

    private static final EmbeddedKafkaBroker BROKER = start();

    private TestKafka() {}

    private static EmbeddedKafkaBroker start() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "4");
        broker.afterPropertiesSet();
        return broker;
    }

    public static String bootstrapServers() {
        return BROKER.getBrokersAsString();
    }
}

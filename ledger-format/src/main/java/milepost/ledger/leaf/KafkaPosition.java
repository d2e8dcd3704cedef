package milepost.ledger.leaf;

/** Where an event stood on Kafka when the ledger took it. */
public record KafkaPosition(String topic, int partition, long offset) {}

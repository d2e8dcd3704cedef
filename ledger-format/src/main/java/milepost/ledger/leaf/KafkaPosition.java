package milepost.ledger.leaf;

/** The position of an event on Kafka when it was added to the ledger. */
public record KafkaPosition(String topic, int partition, long offset) {}

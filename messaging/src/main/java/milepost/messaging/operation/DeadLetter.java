package milepost.messaging.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import milepost.messaging.projection.ParkedAggregateRepository.ParkedAggregate;
import milepost.messaging.record.EventAttributes;
import milepost.messaging.record.EventAttributes.Place;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not handle, with no more of its value than is shown.
 *
 * @param at when it was sent to the dead letters
 * @param topic on which it stood, as partition and offset
 * @param key its key, as text
 * @param bytes how long its value is
 * @param data the beginning of its value as text; null if it has none
 * @param version of the aggregate; null, as the aggregate, if the record names no possible one
 * @param parked what still waits of the aggregate at this consumer, null if nothing does
 */
record DeadLetter(
        Instant at,
        String consumer,
        String error,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        int bytes,
        @Nullable String data,
        @Nullable String source,
        @Nullable String aggregateId,
        @Nullable Long version,
        @Nullable ParkedAggregate parked) {

    private static final int MOST_TEXT = 4_000;

    /** Reads a record of the dead letters of a topic; what is parked is not known from it. */
    static DeadLetter of(String topic, ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        var place = EventAttributes.place(asOn(topic, record));
        return new DeadLetter(
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "milepost-consumer"),
                header(record, "milepost-error"),
                topic,
                (int) number(header(record, "milepost-partition")),
                number(header(record, "milepost-offset")),
                text(record.key()),
                value == null ? 0 : value.length,
                text(value),
                place.map(known -> known.source().uri()).orElse(null),
                place.map(Place::aggregateId).orElse(null),
                place.map(Place::version).orElse(null),
                null);
    }

    DeadLetter parked(@Nullable ParkedAggregate waiting) {
        return new DeadLetter(
                at, consumer, error, topic, partition, offset, key, bytes, data, source, aggregateId, version, waiting);
    }

    private static ConsumerRecord<byte[], byte[]> asOn(String topic, ConsumerRecord<byte[], byte[]> letter) {
        var record = new ConsumerRecord<>(topic, 0, 0, letter.key(), letter.value());
        letter.headers().forEach(record.headers()::add);
        return record;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, 0, Math.min(bytes.length, MOST_TEXT), UTF_8);
    }
}

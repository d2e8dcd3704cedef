package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.CloudEventHeaders;
import milepost.events.EventEnvelope;
import milepost.events.EventSource;
import milepost.messaging.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads Kafka records that carry CloudEvents in binary mode. */
final class EventRecords {

    private EventRecords() {}

    /** @throws UnreadableRecordException if a header is missing or wrong, or the data is not what its type promises */
    static ReceivedEvent read(ConsumerRecord<byte[], byte[]> record) {
        var envelope = envelope(record.headers());
        if (record.value() == null) {
            throw new UnreadableRecordException("The record has no value", null);
        }
        try {
            var data = EventJson.read(envelope.type(), record.value()).orElse(null);
            return new ReceivedEvent(
                    envelope, data, record.value(), record.topic(), record.partition(), record.offset());
        } catch (JacksonException e) {
            throw new UnreadableRecordException(
                    "The data is not a valid " + envelope.type() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** @throws UnreadableRecordException if the attributes that place an event are missing or wrong */
    static EventEnvelope envelope(Headers headers) {
        try {
            return new EventEnvelope(
                    UUID.fromString(required(headers, CloudEventHeaders.ID)),
                    EventSource.ofUri(required(headers, CloudEventHeaders.SOURCE)),
                    required(headers, CloudEventHeaders.TYPE),
                    required(headers, CloudEventHeaders.SUBJECT),
                    version(headers),
                    Instant.parse(required(headers, CloudEventHeaders.TIME)),
                    Instant.parse(required(headers, CloudEventHeaders.RECORDED_TIME)),
                    new Author(required(headers, CloudEventHeaders.ACTOR), optional(headers, CloudEventHeaders.ORG)),
                    optional(headers, CloudEventHeaders.TRACE_PARENT));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRecordException("A CloudEvents attribute is missing or invalid: " + e.getMessage(), e);
        }
    }

    private static long version(Headers headers) {
        var version = Long.parseLong(required(headers, CloudEventHeaders.SEQUENCE));
        if (version < 1) {
            throw new IllegalArgumentException("Versions begin at 1; ce_sequence is " + version);
        }
        return version;
    }

    private static String required(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("Header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** A record that is not an event, or not one whose attributes and data this build can read. */
    static final class UnreadableRecordException extends RuntimeException {

        UnreadableRecordException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

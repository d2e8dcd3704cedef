package milepost.messaging.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import milepost.events.envelope.Author;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the CloudEvents attributes of a record in binary mode. */
public final class EventAttributes {

    /** Ids of aggregates are far shorter. The keys of an index in PostgreSQL have about 2,700 bytes. */
    static final int MAX_SUBJECT_BYTES = 255;

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private EventAttributes() {}

    /** The event of which aggregate a record claims to be. */
    public record Place(EventSource source, String aggregateId, long version) {}

    /**
     * Returns the place of a record whose other attributes may be wrong. It has none if it is on a topic that does not belong
     * to its source, if its key is not its subject, or if subject or version are not possible ones: such a record says
     * nothing about any aggregate.
     */
    public static Optional<Place> place(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(requiredPlace(record));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableRecordException if an attribute is missing or wrong */
    public static EventEnvelope envelope(ConsumerRecord<byte[], byte[]> record) {
        var texts = new HeaderTexts(record.headers());
        try {
            var place = requiredPlace(record);
            return new EventEnvelope(
                    UUID.fromString(texts.required(CloudEventHeaders.ID)),
                    place.source(),
                    texts.required(CloudEventHeaders.TYPE),
                    place.aggregateId(),
                    place.version(),
                    Instant.parse(texts.required(CloudEventHeaders.TIME)),
                    Instant.parse(texts.required(CloudEventHeaders.RECORDED_TIME)),
                    new Author(texts.required(CloudEventHeaders.ACTOR), texts.optional(CloudEventHeaders.ORG)),
                    texts.optional(CloudEventHeaders.TRACE_PARENT));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRecordException("A CloudEvents attribute is missing or invalid: " + e.getMessage(), e);
        }
    }

    private static Place requiredPlace(ConsumerRecord<byte[], byte[]> record) {
        var texts = new HeaderTexts(record.headers());
        var source = EventSource.ofUri(texts.required(CloudEventHeaders.SOURCE));
        if (!source.topic().equals(record.topic())) {
            throw new IllegalArgumentException("Events of " + source.uri() + " are not written to " + record.topic());
        }
        return new Place(source, subject(record, texts), version(texts));
    }

    private static String subject(ConsumerRecord<byte[], byte[]> record, HeaderTexts texts) {
        var subject = texts.required(CloudEventHeaders.SUBJECT);
        var bytes = subject.getBytes(UTF_8);
        if (subject.isBlank()
                || bytes.length > MAX_SUBJECT_BYTES
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The subject is not the id of an aggregate");
        }
        if (!Arrays.equals(bytes, record.key())) {
            throw new IllegalArgumentException("The record key is not the subject");
        }
        return subject;
    }

    private static long version(HeaderTexts texts) {
        var version = texts.required(CloudEventHeaders.SEQUENCE);
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("ce_sequence is not a version");
        }
        return Long.parseLong(version);
    }
}

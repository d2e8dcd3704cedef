package milepost.messaging.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import milepost.events.Topics;
import milepost.messaging.kafka.TopicReader;
import milepost.messaging.projection.ParkedAggregateRepository;
import milepost.messaging.projection.ParkedAggregateRepository.ParkedAggregate;
import milepost.messaging.projection.Projections;
import milepost.messaging.record.EventAttributes;
import milepost.messaging.record.EventAttributes.Place;
import milepost.web.ProblemException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads what the consumers of this service could not handle from the dead-letter topics. */
final class DeadLetterReader {

    /** In each partition; letters of other services stand among them. */
    private static final int LATEST = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_TEXT = 4_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Projections projections;
    private final ParkedAggregateRepository parked;

    DeadLetterReader(
            ConsumerFactory<byte[], byte[]> consumers, Projections projections, ParkedAggregateRepository parked) {
        this.consumers = consumers;
        this.projections = projections;
        this.parked = parked;
    }

    /**
     * A record that a consumer could not handle.
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
            @Nullable ParkedAggregate parked) {}

    /** Returns the latest letters, as far as they can be read within some seconds. */
    List<DeadLetter> latest(int most) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var found = new ArrayList<Letter>();
        for (var topic : projections.topics()) {
            read(topic, until, found);
        }
        return found.stream()
                .sorted(Comparator.comparing(Letter::at).reversed())
                .limit(most)
                .map(this::described)
                .toList();
    }

    private void read(String topic, long until, List<Letter> found) {
        var own = projections.consumers();
        try (var reader = new TopicReader(consumers, Topics.deadLetter(topic))) {
            reader.seekBeforeEnd(LATEST);
            while (reader.remaining() > 0 && System.nanoTime() < until) {
                reader.poll().stream()
                        .map(record -> Letter.of(topic, record))
                        .filter(letter -> own.contains(letter.consumer()))
                        .forEach(found::add);
            }
        } catch (AuthorizationException e) {
            throw ProblemException.of(
                            HttpStatus.SERVICE_UNAVAILABLE, "dead-letters-not-readable", Topics.deadLetter(topic))
                    .causedBy(e);
        } catch (KafkaException e) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "dead-letters-unavailable")
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .causedBy(e);
        }
    }

    private DeadLetter described(Letter letter) {
        var place = letter.place();
        return new DeadLetter(
                letter.at(),
                letter.consumer(),
                letter.error(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.bytes(),
                letter.data(),
                place.map(known -> known.source().uri()).orElse(null),
                place.map(Place::aggregateId).orElse(null),
                place.map(Place::version).orElse(null),
                place.flatMap(known ->
                                parked.find(letter.consumer(), known.source().uri(), known.aggregateId()))
                        .orElse(null));
    }

    /** What is kept of a record while others are read: no more of its value than is shown. */
    private record Letter(
            Instant at,
            String consumer,
            String error,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            int bytes,
            @Nullable String data,
            Optional<Place> place) {

        static Letter of(String topic, ConsumerRecord<byte[], byte[]> record) {
            var value = record.value();
            return new Letter(
                    Instant.ofEpochMilli(record.timestamp()),
                    header(record, "milepost-consumer"),
                    header(record, "milepost-error"),
                    topic,
                    (int) number(header(record, "milepost-partition")),
                    number(header(record, "milepost-offset")),
                    text(record.key()),
                    value == null ? 0 : value.length,
                    text(value),
                    EventAttributes.place(asOn(topic, record)));
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
}

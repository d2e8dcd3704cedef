package milepost.messaging.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import milepost.events.Topics;
import milepost.messaging.kafka.TopicReader;
import milepost.messaging.projection.ParkedAggregateRepository;
import milepost.messaging.projection.Projections;
import milepost.web.ProblemException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads what the consumers of this service could not handle from the dead-letter topics. */
final class DeadLetterReader {

    /** In each partition; letters of other services stand among them. */
    private static final int LATEST = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Projections projections;
    private final ParkedAggregateRepository parked;

    DeadLetterReader(
            ConsumerFactory<byte[], byte[]> consumers, Projections projections, ParkedAggregateRepository parked) {
        this.consumers = consumers;
        this.projections = projections;
        this.parked = parked;
    }

    /** Returns the latest letters, as far as they can be read within some seconds. */
    List<DeadLetter> latest(int most) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var found = new ArrayList<DeadLetter>();
        for (var topic : projections.topics()) {
            read(topic, until, found);
        }
        return found.stream()
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .limit(most)
                .map(this::withParked)
                .toList();
    }

    private void read(String topic, long until, List<DeadLetter> found) {
        var own = projections.consumers();
        try (var reader = new TopicReader(consumers, Topics.deadLetter(topic))) {
            reader.seekBeforeEnd(LATEST);
            while (reader.remaining() > 0 && System.nanoTime() < until) {
                reader.poll().stream()
                        .map(record -> DeadLetter.of(topic, record))
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

    private DeadLetter withParked(DeadLetter letter) {
        return letter.aggregateId() == null || letter.source() == null
                ? letter
                : letter.parked(parked.find(letter.consumer(), letter.source(), letter.aggregateId())
                        .orElse(null));
    }
}

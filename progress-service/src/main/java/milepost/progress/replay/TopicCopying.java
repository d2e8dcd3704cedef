package milepost.progress.replay;

import java.util.List;
import milepost.events.Topics;
import milepost.events.envelope.EventSource;
import milepost.messaging.failure.Reason;
import milepost.messaging.kafka.KafkaClients;
import milepost.messaging.kafka.TopicReader;
import milepost.messaging.projection.EventRecords;
import milepost.messaging.projection.Projections;
import milepost.messaging.record.UnreadableRecordException;
import milepost.progress.replay.event.ReplayedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every topic from its beginning, wherever the consumer groups of the lost database stand: hands its records to the
 * projections, and copies the events of this service. Goes on where it was interrupted.
 */
@Component
class TopicCopying {

    private static final Logger log = LoggerFactory.getLogger(TopicCopying.class);

    private final KafkaClients clients;
    private final Projections projections;
    private final EventRecords records;
    private final ReplayRepository repository;
    private final ReplayedEventRepository events;
    private final TransactionTemplate transactions;
    private final ReplayProgress progress;

    TopicCopying(
            KafkaClients clients,
            Projections projections,
            EventRecords records,
            ReplayRepository repository,
            ReplayedEventRepository events,
            TransactionTemplate transactions,
            ReplayProgress progress) {
        this.clients = clients;
        this.projections = projections;
        this.records = records;
        this.repository = repository;
        this.events = events;
        this.transactions = transactions;
        this.progress = progress;
    }

    void copyAll() {
        if (!repository.isCopied()) {
            Topics.ALL.forEach(this::copy);
            if (!Thread.currentThread().isInterrupted()) {
                repository.copied();
            }
        }
    }

    private void copy(String topic) {
        try (var reader = new TopicReader(clients.consumers(), topic)) {
            reader.seek(repository.offsets(topic));
            while (reader.remaining() > 0 && !Thread.currentThread().isInterrupted()) {
                var batch = reader.poll();
                if (!batch.isEmpty()) {
                    projections.handle(topic, batch);
                }
                transactions.executeWithoutResult(_ -> {
                    events.add(ofThisService(topic, batch));
                    repository.save(topic, reader.offsets());
                });
                progress.step("reads " + topic, batch.size(), reader.remaining());
            }
        }
    }

    private List<ReplayedEvent> ofThisService(String topic, List<ConsumerRecord<byte[], byte[]>> batch) {
        return topic.equals(EventSource.PROGRESS.topic())
                ? batch.stream().flatMap(record -> read(record).stream()).toList()
                : List.of();
    }

    /** What is not believed or cannot be read is left out; the projections have set it aside. */
    private List<ReplayedEvent> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return List.of(ReplayedEvent.of(records.read(record)));
        } catch (UnreadableRecordException e) {
            log.error(
                    "A record is not replayed topic={} partition={} offset={}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Reason.of(e));
            return List.of();
        }
    }
}

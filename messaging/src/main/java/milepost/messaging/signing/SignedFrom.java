package milepost.messaging.signing;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From which offset on the records of a partition must be signed: its end when this service's database first met the
 * partition. What was there before was written before there were signatures.
 */
public final class SignedFrom {

    private final SignedFromRepository repository;

    /** Noted, and not stored yet because the database was away. */
    private final Map<TopicPartition, Long> noted = new ConcurrentHashMap<>();

    private final Map<TopicPartition, Long> stored = new ConcurrentHashMap<>();

    public SignedFrom(JdbcClient jdbc) {
        this.repository = new SignedFromRepository(jdbc);
    }

    /** Notes and stores the ends of partitions that are new to the database. Called before any of their records is handled. */
    public void meet(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var unknown = partitions.stream()
                .filter(partition -> !stored.containsKey(partition) && !noted.containsKey(partition))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            consumer.endOffsets(unknown).forEach(noted::putIfAbsent);
        }
        var fresh = Map.copyOf(noted);
        if (!fresh.isEmpty()) {
            stored.putAll(repository.keep(fresh));
            noted.keySet().removeAll(fresh.keySet());
        }
    }

    /** Has every record of these partitions signed; false if something else is stored of one of them. Called before they are met. */
    public boolean fromTheBeginning(Collection<TopicPartition> partitions) {
        stored.putAll(repository.keep(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> 0L))));
        return stored.values().stream().allMatch(offset -> offset == 0);
    }

    /** Whether a record is from before there were signatures. Where nothing is stored, none is. */
    boolean isLaterThan(ConsumerRecord<?, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var from = stored.get(partition);
        return record.offset() < (from == null ? repository.find(partition).orElse(0L) : from);
    }
}

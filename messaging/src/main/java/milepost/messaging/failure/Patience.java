package milepost.messaging.failure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How long a batch may fail because of a lock or a time limit before its records are handled alone. If one record were the
 * cause, all others of its partition would wait for it for ever.
 */
public final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Map<TopicPartition, Failing> failing = new ConcurrentHashMap<>();

    private record Failing(long offset, long since) {}

    public boolean lastsFor(List<ConsumerRecord<byte[], byte[]>> batch) {
        var first = batch.getFirst();
        var now = System.nanoTime();
        var known = failing.compute(
                partition(first),
                (_, before) ->
                        before != null && before.offset == first.offset() ? before : new Failing(first.offset(), now));
        return now - known.since < LIMIT.toNanos();
    }

    public void isOver(List<ConsumerRecord<byte[], byte[]>> batch) {
        failing.remove(partition(batch.getFirst()));
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}

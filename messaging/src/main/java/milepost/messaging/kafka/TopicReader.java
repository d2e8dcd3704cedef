package milepost.messaging.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads a topic from its beginning to its end, as that is when it is opened, without a consumer group. For one thread. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    /** @throws org.apache.kafka.common.KafkaException if Kafka does not answer */
    public TopicReader(ConsumerFactory<byte[], byte[]> consumers, String topic) {
        consumer = consumers.createConsumer();
        try {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Goes on at these offsets, by partition; the others begin where they are. */
    public void seek(Map<Integer, Long> offsets) {
        ends.keySet().forEach(partition -> {
            var offset = offsets.get(partition.partition());
            if (offset != null) {
                consumer.seek(partition, offset);
            }
        });
    }

    /** Goes on so many records before the end of each partition, or at its beginning. */
    public void seekBeforeEnd(long records) {
        consumer.beginningOffsets(ends.keySet())
                .forEach((partition, begin) ->
                        consumer.seek(partition, Math.max(begin, ends.getOrDefault(partition, 0L) - records)));
    }

    /** Returns the next records before the end, in the order of each partition; perhaps none for now. */
    public List<ConsumerRecord<byte[], byte[]>> poll() {
        consumer.pause(
                ends.keySet().stream().filter(partition -> left(partition) == 0).toList());
        var polled = consumer.poll(POLL);
        return ends.entrySet().stream()
                .flatMap(
                        end -> polled.records(end.getKey()).stream().filter(record -> record.offset() < end.getValue()))
                .toList();
    }

    /** Returns the offsets of the next records, by partition. */
    public Map<Integer, Long> offsets() {
        return ends.keySet().stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position));
    }

    /** Returns how many records are left, at most: offsets need not follow each other. */
    public long remaining() {
        return ends.keySet().stream().mapToLong(this::left).sum();
    }

    private long left(TopicPartition partition) {
        return Math.max(0, ends.getOrDefault(partition, 0L) - consumer.position(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }
}

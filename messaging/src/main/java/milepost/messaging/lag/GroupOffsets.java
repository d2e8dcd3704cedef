package milepost.messaging.lag;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far a consumer group has got in the partitions of its topics. */
final class GroupOffsets {

    private final Admin admin;

    GroupOffsets(Admin admin) {
        this.admin = admin;
    }

    /** Where a group goes on in a partition, and where the partition ends. */
    record Offsets(long committed, long end) {

        long lag() {
            return Math.max(0, end - committed);
        }
    }

    Map<TopicPartition, Offsets> of(String group, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        var partitions = partitions(topics);
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var begins = offsets(
                partitions.stream().filter(one -> committed.get(one) == null).toList(), OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        var offsets = new HashMap<TopicPartition, Offsets>();
        ends.forEach((partition, end) -> {
            var known = committed.get(partition);
            offsets.put(
                    partition, new Offsets(known == null ? begins.getOrDefault(partition, 0L) : known.offset(), end));
        });
        return offsets;
    }

    private List<TopicPartition> partitions(Collection<String> topics) throws ExecutionException, InterruptedException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec wanted)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> wanted)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }
}

package milepost.messaging.lag;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import milepost.messaging.lag.GroupOffsets.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a consumer group has not handled yet: the records behind its committed offsets. What it has fetched and not
 * handled counts as well. A group makes no progress in a partition if the offset has stayed the same for a time although
 * records wait there. Not for use by several threads.
 */
public final class ConsumerLag implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final Collection<String> topics;
    private final Duration stalledAfter;
    private Map<TopicPartition, Seen> seen = Map.of();

    /** @param stalledAfter how long a group may handle nothing of a partition in which records wait */
    public ConsumerLag(Map<String, Object> kafka, String group, Collection<String> topics, Duration stalledAfter) {
        this.admin = Admin.create(kafka);
        this.group = group;
        this.topics = topics;
        this.stalledAfter = stalledAfter;
    }

    private record Seen(Offsets offsets, long since) {}

    /**
     * @param records how many records wait
     * @param position where the group goes on: the sum of its offsets
     * @param stalled the partitions in which the group makes no progress
     */
    public record Lag(long records, long position, List<String> stalled) {}

    String group() {
        return group;
    }

    /** @throws ExecutionException if Kafka does not answer within the time limits of its settings */
    public Lag measure() throws ExecutionException, InterruptedException {
        var now = System.nanoTime();
        var current = new HashMap<TopicPartition, Seen>();
        new GroupOffsets(admin)
                .of(group, topics)
                .forEach((partition, offsets) -> current.put(partition, seen(seen.get(partition), offsets, now)));
        seen = current;
        return new Lag(
                current.values().stream().mapToLong(one -> one.offsets().lag()).sum(),
                current.values().stream()
                        .mapToLong(one -> one.offsets().committed())
                        .sum(),
                current.entrySet().stream()
                        .filter(one -> one.getValue().offsets().lag() > 0)
                        .filter(one -> now - one.getValue().since() >= stalledAfter.toNanos())
                        .map(one -> one.getKey().toString())
                        .sorted()
                        .toList());
    }

    private static Seen seen(@Nullable Seen before, Offsets offsets, long now) {
        return before != null && before.offsets().committed() == offsets.committed() && offsets.lag() > 0
                ? new Seen(offsets, before.since())
                : new Seen(offsets, now);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

package milepost.notify.project;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milepost.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Knows whether the registry's topic has been read, by any instance of this service. */
@Component
public class RegistryReading implements DisposableBean {

    /** The consumer that reads the topic. */
    public static final String CONSUMER = "notify-service.projects";

    private static final Logger log = LoggerFactory.getLogger(RegistryReading.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KafkaAdmin settings;
    private volatile @Nullable Admin admin;

    RegistryReading(KafkaAdmin settings) {
        this.settings = settings;
    }

    /** Whether everything that is on the topic now has been read by the end of the given time. */
    public boolean isReadWithin(Duration time) {
        try {
            var ends = ends();
            var deadline = System.nanoTime() + time.toNanos();
            while (!isReadUpTo(ends)) {
                if (System.nanoTime() >= deadline) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (ExecutionException e) {
            log.warn("Cannot determine how far the registry's topic has been read: {}", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        var latest = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.PROJECT_EVENTS, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin().listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean isReadUpTo(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        var read = admin().listConsumerGroupOffsets(CONSUMER)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var offset = read.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private Admin admin() {
        var open = admin;
        if (open == null) {
            synchronized (this) {
                open = admin;
                if (open == null) {
                    open = Admin.create(settings.getConfigurationProperties());
                    admin = open;
                }
            }
        }
        return open;
    }

    @Override
    public void destroy() {
        var open = admin;
        if (open != null) {
            open.close(Duration.ofSeconds(1));
        }
    }
}

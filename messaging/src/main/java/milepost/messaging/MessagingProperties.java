package milepost.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outbox, relay and projections.
 *
 * @param outboxRetention how long sent events stay in the outbox, for replay; whole days
 * @param topicRetention how long Kafka keeps events, 0 for ever
 * @param topicReplicas on how many brokers a topic lies when it is created; 3 wherever there are three brokers
 * @param concurrency how many threads each projection uses
 * @param lateAfter how long an event may wait in the outbox before health reports it
 * @param stalledAfter how long a consumer may handle nothing of a partition in which records wait, before health reports it
 */
@ConfigurationProperties("milepost.messaging")
public record MessagingProperties(
        @DefaultValue("7d") Duration outboxRetention,
        @DefaultValue("0") Duration topicRetention,
        @DefaultValue("1") int topicReplicas,
        @DefaultValue("2") int concurrency,
        @DefaultValue("15s") Duration lateAfter,
        @DefaultValue("1m") Duration stalledAfter) {

    long retentionMillis() {
        return topicRetention.isZero() ? -1 : topicRetention.toMillis();
    }
}

package milepost.messaging.kafka;

import java.util.Collection;
import milepost.messaging.failure.Reason;
import milepost.messaging.signing.SignedFrom;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Has the ends of partitions noted when they are assigned for the first time. */
final class FirstMeeting implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(FirstMeeting.class);

    private final SignedFrom signedFrom;

    FirstMeeting(SignedFrom signedFrom) {
        this.signedFrom = signedFrom;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            signedFrom.meet(consumer, partitions);
        } catch (DataAccessException | KafkaException e) {
            log.warn("Where events must be signed is stored with the first of them: {}", Reason.of(e));
        }
    }
}

package milepost.messaging.outbox;

import java.util.function.Supplier;
import milepost.messaging.relay.EventPublisher;

/** Sends the events of one aggregate once more, for a consumer that misses some; others know them again and drop them. */
public final class OutboxReplay {

    private static final int PAGE = 500;

    private final OutboxRepository repository;
    private final Supplier<EventPublisher> publishers;

    public OutboxReplay(OutboxRepository repository, Supplier<EventPublisher> publishers) {
        this.repository = repository;
        this.publishers = publishers;
    }

    /**
     * @return how many events were sent; 0 when the outbox keeps none of them any more
     */
    public int replay(String aggregateId, long fromVersion) throws InterruptedException {
        var sent = 0;
        try (var publisher = publishers.get()) {
            var rows = repository.fromVersion(aggregateId, fromVersion, PAGE);
            while (!rows.isEmpty()) {
                publisher.publish(rows);
                sent += rows.size();
                rows = repository.fromVersion(aggregateId, rows.getLast().version() + 1, PAGE);
            }
        }
        return sent;
    }
}

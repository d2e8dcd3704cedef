package milepost.notify.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import milepost.messaging.WakeUp;
import milepost.notify.store.AttemptResult;
import milepost.notify.store.ClaimedDelivery;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.store.DueQueue;
import milepost.notify.store.DueQueue.Room;
import milepost.notify.store.EventBody;
import org.springframework.stereotype.Component;

/** Claims due deliveries as far as the lanes have room, and attempts each message on a thread of its own. */
@Component
class Dispatcher {

    /** Longer than an attempt can take and its result can wait to be recorded. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int SUBSCRIPTIONS_PER_LOOK = 1_000;
    private static final int CLAIMS_PER_STATEMENT = 256;
    private static final int ATTEMPTS_IN_ALL = 4_096;

    private final DueQueue queue;
    private final Sender sender;
    private final ResultWriter results;
    private final WakeUp wakeUp = new WakeUp();
    private final Lanes lanes;
    private volatile ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private UUID lookedUpTo = BEFORE_ALL;

    Dispatcher(DueQueue queue, Sender sender, ResultWriter results, SendingProperties settings) {
        this.queue = queue;
        this.sender = sender;
        this.results = results;
        this.lanes = new Lanes(settings, ATTEMPTS_IN_ALL, wakeUp, System::nanoTime);
    }

    void add(Collection<Due> subscriptions) {
        lanes.add(subscriptions);
    }

    int underWay() {
        return lanes.underWay();
    }

    /** Asks the database what is due. If there was too much for one query, the next call continues there. */
    void look() {
        lanes.look();
        var found = queue.due(lookedUpTo, SUBSCRIPTIONS_PER_LOOK);
        lanes.add(found);
        lookedUpTo = found.size() < SUBSCRIPTIONS_PER_LOOK
                ? BEFORE_ALL
                : found.getLast().subscription();
    }

    /** Starts attempts for what is due, or waits until something is. */
    void dispatch(Duration atMost) throws InterruptedException {
        var rooms = lanes.take(CLAIMS_PER_STATEMENT);
        if (rooms.isEmpty()) {
            wakeUp.await(atMost);
        } else {
            start(claim(rooms));
        }
    }

    /** Starts attempts again after a stop. */
    void start() {
        if (attempts.isShutdown()) {
            attempts = Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    /** Starts no further attempts, and waits for those under way to end. */
    boolean stop(Duration atMost) throws InterruptedException {
        attempts.shutdown();
        wakeUp.signal();
        return attempts.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isStopped() {
        return attempts.isTerminated();
    }

    private List<ClaimedDelivery> claim(List<Room> rooms) {
        List<ClaimedDelivery> claimed = List.of();
        try {
            claimed = queue.claim(rooms, LEASE);
            return claimed;
        } finally {
            var sizes = claimed.stream()
                    .collect(Collectors.groupingBy(ClaimedDelivery::subscription, Collectors.counting()));
            rooms.forEach(room ->
                    lanes.used(room, sizes.getOrDefault(room.subscription(), 0L).intValue()));
        }
    }

    private void start(List<ClaimedDelivery> claimed) {
        var messages = new ArrayDeque<>(messages(claimed));
        try {
            var bodies =
                    queue.bodies(claimed.stream().map(ClaimedDelivery::event).toList());
            while (!messages.isEmpty()) {
                var message = messages.getFirst();
                attempts.execute(() -> attempt(message, bodies));
                messages.removeFirst();
            }
        } finally {
            messages.forEach(this::abandon);
        }
    }

    /** Each delivery is a message of its own, but for those that one subscriber gets together. */
    private static Collection<List<ClaimedDelivery>> messages(List<ClaimedDelivery> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(
                        delivery -> delivery.channel().together()
                                ? List.of(delivery.owner(), delivery.channel())
                                : delivery.id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void attempt(List<ClaimedDelivery> message, Map<UUID, EventBody> bodies) {
        List<AttemptResult> made;
        try {
            made = sender.attempt(message, bodies);
        } catch (Error e) {
            abandon(message);
            throw e;
        }
        for (var result : made) {
            results.add(result);
            lanes.ended(result.delivery().url(), result.result());
        }
    }

    /** Those that are not attempted become due again when their lease ends. */
    private void abandon(List<ClaimedDelivery> message) {
        message.forEach(delivery -> lanes.abandoned(delivery.url()));
    }
}

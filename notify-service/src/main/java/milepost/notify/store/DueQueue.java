package milepost.notify.store;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.store.DeliveriesDue.Due;
import org.springframework.stereotype.Component;

/** The deliveries that are due: several instances claim them, attempt them and record the results. */
@Component
public class DueQueue {

    private static final int CACHED_BODIES = 2_000;

    private final ClaimRepository claims;
    private final ResultRepository results;
    private final Map<UUID, EventBody> bodies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, EventBody> eldest) {
            return size() > CACHED_BODIES;
        }
    };

    DueQueue(ClaimRepository claims, ResultRepository results) {
        this.claims = claims;
        this.results = results;
    }

    /** Room for a number of attempts to deliver to a subscription at its URL. */
    public record Room(UUID subscription, String url, int size) {}

    /** Returns active subscriptions with an id above the given one that have deliveries due, in the order of their ids. */
    public List<Due> due(UUID after, int limit) {
        return claims.due(after, limit);
    }

    /** Claims what is due, at most as many deliveries as there is room for, until the lease ends. */
    public List<ClaimedDelivery> claim(Collection<Room> rooms, Duration lease) {
        return claims.claim(rooms, UUID.randomUUID(), lease);
    }

    /** Returns the bodies of events; those used last are cached, since many subscribers may want the same event. */
    public synchronized Map<UUID, EventBody> bodies(Collection<UUID> events) {
        var found = new HashMap<UUID, EventBody>();
        for (var event : events) {
            var body = bodies.get(event);
            if (body != null) {
                found.put(event, body);
            }
        }
        var missing = events.stream()
                .filter(event -> !found.containsKey(event))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            claims.bodies(missing).forEach(body -> {
                bodies.put(body.event(), body);
                found.put(body.event(), body);
            });
        }
        return found;
    }

    /**
     * Records the results of attempts to make different deliveries. Those that were postponed only become due again.
     *
     * @return the subscriptions whose endpoint has failed for as long and as often as given, without a success
     */
    public List<UUID> recordResults(List<AttemptResult> attempts, Duration failingFor, int failures) {
        var made = attempts.stream()
                .collect(partitioningBy(attempt -> attempt.result().made()));
        results.postpone(made.getOrDefault(false, List.of()));
        return results.write(made.getOrDefault(true, List.of()), failingFor, failures);
    }
}

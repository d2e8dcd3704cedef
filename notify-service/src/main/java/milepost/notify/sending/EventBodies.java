package milepost.notify.sending;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds bodies, and remembers those last used: an event that many want is read once. */
@Component
class EventBodies {

    private static final int REMEMBERED = 2_000;

    private final EventBodyRepository repository;
    private final Map<UUID, EventBody> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, EventBody> eldest) {
            return size() > REMEMBERED;
        }
    };

    EventBodies(EventBodyRepository repository) {
        this.repository = repository;
    }

    synchronized Map<UUID, EventBody> of(Collection<UUID> events) {
        var found = new HashMap<UUID, EventBody>();
        for (var event : events) {
            var body = remembered.get(event);
            if (body != null) {
                found.put(event, body);
            }
        }
        var missing = events.stream()
                .filter(event -> !found.containsKey(event))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            repository.find(missing).forEach(body -> {
                remembered.put(body.event(), body);
                found.put(body.event(), body);
            });
        }
        return found;
    }
}

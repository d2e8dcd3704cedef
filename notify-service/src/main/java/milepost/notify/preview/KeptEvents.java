package milepost.notify.preview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recent events that subscribers could have been told of, as filters saw them. */
@Component
public class KeptEvents {

    private final KeptEventRepository events;

    KeptEvents(KeptEventRepository events) {
        this.events = events;
    }

    /** Keeps events; those that are there already stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<KeptEvent> added) {
        if (!added.isEmpty()) {
            events.insert(added);
        }
    }

    /** Returns an event, or empty if it is too old, or subscribers are not told of it. */
    public Optional<KeptEvent> find(UUID id) {
        return events.find(id);
    }
}

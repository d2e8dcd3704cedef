package milepost.registry.asof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the tables as they were known at a time. The schema {@code as_of} has views with the names of the tables; a transaction that
 * puts it before {@code public} reads the past with the same statements as the present.
 */
@Component
public class Past {

    private final PastRepository past;

    Past(PastRepository past) {
        this.past = past;
    }

    /**
     * Has all further statements of the current transaction read what was known at a time.
     *
     * @param time null for the present, which leaves everything as it is
     */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public void show(@Nullable Instant time) {
        if (time != null) {
            past.read(time);
        }
    }
}

package milepost.registry.status;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import milepost.registry.asof.Past;
import milepost.web.check.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far projects are, or were. */
@Component
public class Standings {

    private final StandingRepository standings;
    private final Past past;
    private final Clock clock;

    Standings(StandingRepository standings, Past past, Clock clock) {
        this.standings = standings;
        this.past = past;
        this.clock = clock;
    }

    /**
     * Returns the standing of each project, of all with one query.
     *
     * @param asOf what was known at that time, null for now
     */
    @Transactional(readOnly = true)
    public Map<UUID, Standing> of(Collection<UUID> projects, @Nullable Instant asOf) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        past.show(asOf);
        return standings.of(projects, AsOf.day(asOf, clock));
    }
}

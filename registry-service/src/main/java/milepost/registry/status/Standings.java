package milepost.registry.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import milepost.web.value.TextValues;
import org.springframework.stereotype.Component;

/** Tells how far projects are today. */
@Component
public class Standings {

    private final StandingRepository standings;
    private final Clock clock;

    Standings(StandingRepository standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** Returns the standing of each project, of all with one query. */
    public Map<UUID, Standing> of(Collection<UUID> projects) {
        return projects.isEmpty()
                ? Map.of()
                : standings.of(projects, LocalDate.ofInstant(clock.instant(), TextValues.ZONE));
    }
}

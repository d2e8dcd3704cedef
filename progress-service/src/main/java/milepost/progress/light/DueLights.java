package milepost.progress.light;

import java.time.Clock;
import milepost.progress.calendar.WorkingDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds projects whose light is another one because time has passed, once per change however many instances look. */
@Component
class DueLights {

    private final ProjectLights lights;
    private final LightRepository repository;
    private final LightProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    DueLights(
            ProjectLights lights,
            LightRepository repository,
            LightProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.lights = lights;
        this.repository = repository;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets {@link #sweep} find also what nobody has looked at yet. It goes through all projects, so it is not part of each sweep. */
    void begin() {
        repository.addMissing();
    }

    /** How many projects were looked at; each transaction takes a batch. */
    int sweep() {
        var found = 0;
        int last;
        do {
            last = transactions.execute(_ -> batch());
            found += last;
        } while (last == properties.batch());
        return found;
    }

    private int batch() {
        var now = WorkingDay.now(clock);
        var today = WorkingDay.of(now);
        var due = repository.lockDue(today, now, properties.batch());
        due.forEach(projectId -> lights.afterMidnight(projectId, today));
        return due.size();
    }
}

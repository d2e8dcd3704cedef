package milepost.progress.curve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the planned curves of projects. */
@Component
public class PlannedCurves implements CorrectableFacts {

    private final PlannedCurveRepository repository;

    PlannedCurves(PlannedCurveRepository repository) {
        this.repository = repository;
    }

    /**
     * Returns the curve in force.
     *
     * @param projectIds the project and those that were merged into it
     * @param recordedBy the time as of which it is asked for, null for now
     */
    public Optional<PlannedCurve> current(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return repository.latest(projectIds, recordedBy);
    }

    @Override
    public Optional<CorrectableFact> find(UUID eventId) {
        return repository.find(eventId);
    }
}

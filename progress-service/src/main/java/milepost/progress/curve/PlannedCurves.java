package milepost.progress.curve;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.progress.reporting.CurvePoint;
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

    /** Adds a curve that was planned in another database, in the transaction that adds the project's version. */
    public void restore(UUID eventId, CurvePlanned event, Instant recordedAt) {
        var points = event.points().stream()
                .map(point -> new CurvePoint(point.date(), new BigDecimal(point.physicalPercent()), point.investment()))
                .toList();
        var curve = new PlannedCurve(event.version(), recordedAt, event.reasonText(), points);
        repository.insert(eventId, event.projectId(), curve);
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

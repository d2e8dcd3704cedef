package milepost.progress.curve;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.progress.reporting.CurvePoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the planned curves of projects. */
@Component
public class PlannedCurves {

    private final PlannedCurveRepository repository;

    PlannedCurves(PlannedCurveRepository repository) {
        this.repository = repository;
    }

    /** Adds a curve that was planned in another database, in the transaction that adds the project's version. */
    public void restore(CurvePlanned event, Instant recordedAt) {
        var points = event.points().stream()
                .map(point -> new CurvePoint(point.date(), new BigDecimal(point.physicalPercent()), point.investment()))
                .toList();
        repository.insert(event.projectId(), new PlannedCurve(event.version(), recordedAt, event.reasonText(), points));
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
}

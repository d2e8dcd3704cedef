package milepost.progress.curve;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.PlannedPoint;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.ProjectRights;
import milepost.progress.reporting.CurvePoint;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sets the planned curves of projects; every earlier version stays on record. */
@Component
class CurvePlanning {

    private final ProjectRights rights;
    private final ProjectChanges changes;
    private final ProjectMerges merges;
    private final PlannedCurveRepository repository;
    private final Clock clock;

    CurvePlanning(
            ProjectRights rights,
            ProjectChanges changes,
            ProjectMerges merges,
            PlannedCurveRepository repository,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.merges = merges;
        this.repository = repository;
        this.clock = clock;
    }

    /** Returns the new curve; 422 if it replaces another one without a reason. */
    PlannedCurve plan(Caller caller, UUID projectId, PlanCurveRequest request) {
        rights.requirePlanning(caller, projectId);
        return changes.change(projectId, caller.author(), () -> {
            var version = repository.nextVersion(merges.family(projectId, null));
            if (version > 1 && request.reasonText() == null) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "curve-reason-missing")
                        .field("/reasonText", "not-blank");
            }
            var curve = new PlannedCurve(version, WorkingDay.now(clock), request.reasonText(), request.curve());
            var eventId = EventIds.next();
            repository.insert(eventId, projectId, curve);
            return Change.of(event(projectId, curve, request))
                    .withId(eventId)
                    .recordedAt(curve.setAt())
                    .giving(curve);
        });
    }

    private static CurvePlanned event(UUID projectId, PlannedCurve curve, PlanCurveRequest request) {
        var points = curve.points().stream().map(CurvePlanning::point).toList();
        return new CurvePlanned(projectId, curve.version(), points, curve.reasonText(), request.backfill());
    }

    private static PlannedPoint point(CurvePoint point) {
        return new PlannedPoint(point.date(), point.physicalPercent().toPlainString(), point.investment());
    }
}

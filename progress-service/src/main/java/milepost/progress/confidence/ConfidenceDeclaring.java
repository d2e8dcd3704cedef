package milepost.progress.confidence;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Records declared confidences, in any order; none is overwritten. */
@Component
class ConfidenceDeclaring {

    private final ProjectRights rights;
    private final ProjectChanges changes;
    private final ConfidenceRepository repository;
    private final CommittedCounts counts;
    private final Clock clock;

    ConfidenceDeclaring(
            ProjectRights rights,
            ProjectChanges changes,
            ConfidenceRepository repository,
            CommittedCounts counts,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.repository = repository;
        this.counts = counts;
        this.clock = clock;
    }

    Confidence declare(Caller caller, UUID projectId, ConfidenceRequest request) {
        rights.requireReporting(caller, projectId);
        var asOfDate = request.asOf(WorkingDay.today(clock));
        PastDay.require(asOfDate, clock, "/asOfDate");
        return changes.change(projectId, caller.author(), () -> {
            var confidence = request.confidence(projectId, asOfDate, caller.org(), WorkingDay.now(clock));
            repository.insert(confidence);
            counts.report("confidence");
            return Change.of(confidence.event(request.backfill()))
                    .withId(confidence.id())
                    .occurredAt(WorkingDay.startOf(asOfDate))
                    .recordedAt(confidence.recordedAt())
                    .giving(confidence);
        });
    }
}

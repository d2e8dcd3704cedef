package milepost.progress.correction.reported;

import java.time.Clock;
import java.util.UUID;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.envelope.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.condition.ConditionHistory;
import milepost.progress.condition.Conditions;
import milepost.progress.condition.PublishedConditions;
import milepost.progress.project.ProjectMerges;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.ProjectCorrection;
import milepost.progress.statement.ProjectCorrections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records corrections; the condition of the project follows in the same transaction. */
@Component
class RecordedCorrections {

    private final ProjectChanges changes;
    private final CorrectedEvents events;
    private final ProjectCorrections corrections;
    private final Conditions conditions;
    private final PublishedConditions published;
    private final ProjectMerges merges;
    private final Clock clock;

    RecordedCorrections(
            ProjectChanges changes,
            CorrectedEvents events,
            ProjectCorrections corrections,
            Conditions conditions,
            PublishedConditions published,
            ProjectMerges merges,
            Clock clock) {
        this.changes = changes;
        this.events = events;
        this.corrections = corrections;
        this.conditions = conditions;
        this.published = published;
        this.merges = merges;
        this.clock = clock;
    }

    private record Made(CorrectableFact wrong, ProjectCorrection correction, ConditionHistory before) {}

    @Transactional
    public ProjectCorrectionResponse record(Author author, UUID projectId, ProjectCorrectionRequest request) {
        var made = changes.change(projectId, author, () -> {
            var wrong = events.standing(projectId, request.event());
            var before = conditions.history(merges.family(projectId, null), null);
            var correction = correction(projectId, wrong, request);
            corrections.add(correction);
            return Change.of(event(wrong, correction))
                    .withId(correction.id())
                    .recordedAt(correction.recordedAt())
                    .giving(new Made(wrong, correction, before));
        });
        published.afterCorrection(projectId, author, made.before, made.correction.recordedAt());
        var warnings = events.warnings(projectId, request.event());
        return ProjectCorrectionResponse.of(made.wrong, made.correction, warnings);
    }

    private ProjectCorrection correction(UUID projectId, CorrectableFact wrong, ProjectCorrectionRequest request) {
        ProjectCorrectionChecks.requireFit(wrong, request);
        var right = request.withdraws() ? null : request.right(wrong.statement());
        if (right != null) {
            ProjectCorrectionChecks.requireSense(wrong.statement(), right);
        }
        var now = WorkingDay.now(clock);
        return new ProjectCorrection(EventIds.next(), projectId, wrong.eventId(), right, request.reason(), now);
    }

    private static ProjectCorrected event(CorrectableFact wrong, ProjectCorrection correction) {
        var right = correction.right();
        return new ProjectCorrected(
                correction.projectId(),
                wrong.eventId(),
                wrong.eventType(),
                wrong.statement().told(),
                right == null ? null : right.told(),
                correction.reason().text(),
                correction.reason().documentRef());
    }
}

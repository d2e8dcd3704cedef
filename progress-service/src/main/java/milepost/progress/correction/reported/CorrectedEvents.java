package milepost.progress.correction.reported;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.Warning;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectMerges;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import milepost.progress.statement.ProjectCorrections;
import milepost.web.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the facts that events told, and says what to do about events that are corrected otherwise. */
@Component
class CorrectedEvents {

    private final List<CorrectableFacts> kinds;
    private final ProjectCorrections corrections;
    private final Milestones milestones;
    private final ProjectMerges merges;
    private final Clock clock;

    CorrectedEvents(
            List<CorrectableFacts> kinds,
            ProjectCorrections corrections,
            Milestones milestones,
            ProjectMerges merges,
            Clock clock) {
        this.kinds = kinds;
        this.corrections = corrections;
        this.milestones = milestones;
        this.merges = merges;
        this.clock = clock;
    }

    /** Returns the fact of a project, or of one that was merged into it; 422 if the event is none of these. */
    CorrectableFact get(UUID projectId, UUID eventId) {
        var family = merges.family(projectId, null);
        return find(eventId)
                .filter(fact -> family.contains(fact.projectId()))
                .orElseThrow(() -> other(projectId, eventId));
    }

    /** Returns such a fact; 422 if it was withdrawn. */
    CorrectableFact standing(UUID projectId, UUID eventId) {
        var fact = get(projectId, eventId);
        if (corrections.isWithdrawn(eventId)) {
            throw problem("event-already-withdrawn", eventId).field("/event", "event-already-withdrawn");
        }
        return fact;
    }

    List<Warning> warnings(UUID projectId, UUID eventId) {
        var family = merges.family(projectId, null);
        return kinds.stream()
                .flatMap(kind -> kind.warnings(eventId, family, WorkingDay.today(clock)).stream())
                .toList();
    }

    private Optional<CorrectableFact> find(UUID eventId) {
        return kinds.stream().flatMap(kind -> kind.find(eventId).stream()).findFirst();
    }

    private ProblemException other(UUID projectId, UUID eventId) {
        return corrections
                .correctedBy(eventId)
                .map(corrected ->
                        problem("correction-of-correction", corrected).field("/event", "correction-of-correction"))
                .or(() -> ofMilestone(projectId, eventId))
                .orElseGet(() -> problem("event-of-another-project", eventId, projectId)
                        .field("/event", "event-of-another-project"));
    }

    private Optional<ProblemException> ofMilestone(UUID projectId, UUID eventId) {
        return milestones.ofProject(projectId).all().stream()
                .flatMap(milestone -> milestone.facts().recorded().stream()
                        .filter(fact -> fact.eventId().equals(eventId))
                        .map(fact -> ofMilestone(milestone.id(), fact)))
                .findFirst();
    }

    private static ProblemException ofMilestone(UUID milestoneId, Fact fact) {
        return fact.content() instanceof Rebaselined
                ? problem("rescoping-not-correctable").field("/event", "event-not-correctable")
                : problem("event-of-milestone", fact.eventType(), milestoneId).field("/event", "event-of-milestone");
    }

    private static ProblemException problem(String code, Object... values) {
        return ProjectCorrectionChecks.problem(code, values);
    }
}

package milepost.progress.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Achievement;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reports milestones as met, in any order; the stage and the light of the project follow from them. */
@Component
class MilestoneReporting {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    MilestoneReporting(ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * Returns the milestone with its achievement.
     *
     * @param read the version that the caller has read; empty for any
     */
    Milestone meet(
            Caller caller, UUID milestoneId, Optional<Long> read, LocalDate actualDate, List<Evidence> evidence) {
        var projectId = milestones.get(milestoneId).projectId();
        rights.requireReporting(caller, projectId);
        var achievement = new Achievement(actualDate, WorkingDay.now(clock), evidence);
        requirePast(achievement);
        return changes.change(
                projectId, caller.author(), () -> meet(milestones.getOpen(milestoneId, read), achievement));
    }

    private Change<Milestone> meet(Milestone milestone, Achievement achievement) {
        milestones.saveAchievement(milestone.id(), achievement);
        return Change.of(met(milestone, achievement))
                .occurredAt(WorkingDay.startOf(achievement.actualDate()))
                .giving(milestone.withAchievement(achievement));
    }

    private static void requirePast(Achievement achievement) {
        var today = WorkingDay.of(achievement.recordedAt());
        if (achievement.actualDate().isAfter(today)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "achieved-in-future", today)
                    .field("/actualDate", "past-or-present");
        }
    }

    private static MilestoneMet met(Milestone milestone, Achievement achievement) {
        var target = milestone.currentTarget();
        return new MilestoneMet(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                target.date(),
                achievement.actualDate(),
                target.precision().code(),
                milestone.slipDaysTo(achievement.actualDate()),
                achievement.evidence());
    }
}

package milepost.progress.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
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
    Milestone meet(Caller caller, UUID milestoneId, Optional<Long> read, AchieveRequest request) {
        var projectId = milestones.projectOf(milestoneId);
        rights.requireReporting(caller, projectId);
        var now = WorkingDay.now(clock);
        requirePast(request.actualDate(), WorkingDay.of(now));
        var fact = Fact.of(request.actualDate(), now, new Met(request.documents()));
        return changes.change(projectId, caller.author(), project -> {
            var met = project.getOpen(milestoneId, read).with(fact);
            return MilestoneChange.of(met(met, request.backfill()), fact, met);
        });
    }

    /** Returns the milestone after a report of a part of it. */
    Milestone meetPartly(Caller caller, UUID milestoneId, Optional<Long> read, PartlyAchieveRequest request) {
        var projectId = milestones.projectOf(milestoneId);
        rights.requireReporting(caller, projectId);
        var now = WorkingDay.now(clock);
        var fact = Fact.of(PastDay.orToday(request.day(), now, "/day"), now, request.content());
        requireContent(request);
        return changes.change(projectId, caller.author(), project -> {
            var partly = project.getOpen(milestoneId, read);
            requireQuantity(request, partly);
            var after = partly.with(fact);
            return MilestoneChange.of(partlyMet(after, request), fact, after);
        });
    }

    private static void requirePast(LocalDate actualDate, LocalDate today) {
        if (actualDate.isAfter(today)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "achieved-in-future", today)
                    .field("/actualDate", "past-or-present");
        }
    }

    private static void requireContent(PartlyAchieveRequest request) {
        if (request.quantityDone() == null && request.note() == null) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "partial-report-empty")
                    .field("/quantityDone", "required");
        }
    }

    private static void requireQuantity(PartlyAchieveRequest request, Milestone milestone) {
        if (request.quantityDone() != null && milestone.definition().quantity() == null) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "milestone-without-quantity")
                    .field("/quantityDone", "milestone-without-quantity");
        }
    }

    private static MilestoneMet met(Milestone milestone, @Nullable Boolean backfill) {
        var target = milestone.currentTarget();
        var achievement = milestone.achievement().orElseThrow();
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
                achievement.evidence(),
                backfill);
    }

    private static MilestonePartlyMet partlyMet(Milestone milestone, PartlyAchieveRequest request) {
        return new MilestonePartlyMet(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                milestone.currentTarget().date(),
                request.day(),
                request.quantityDone() == null ? null : request.quantityDone().toPlainString(),
                milestone.definition().toldQuantity(),
                request.note(),
                request.content().evidence(),
                request.backfill());
    }
}

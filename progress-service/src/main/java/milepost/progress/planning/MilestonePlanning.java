package milepost.progress.planning;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import milepost.progress.milestone.Milestone;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Adds milestones to projects. */
@Component
class MilestonePlanning {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Clock clock;

    MilestonePlanning(ProjectRights rights, MilestoneChanges changes, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.clock = clock;
    }

    /** Adds a milestone whose current target is its baseline. */
    Milestone add(Caller caller, UUID projectId, AddMilestoneRequest request) {
        rights.requirePlanning(caller, projectId);
        var now = WorkingDay.now(clock);
        var day = PastDay.orToday(request.occurredOn(), now, "/occurredOn");
        var fact = Fact.of(day, now, request.content());
        var milestone = new Milestone(EventIds.next(), projectId, new Facts(List.of(fact)), 0);
        return changes.change(projectId, caller.author(), project -> {
            project.requireNew(milestone);
            Dependencies.require(milestone, project);
            return MilestoneChange.of(AddedEvents.of(milestone, null, request.backfill()), fact, milestone);
        });
    }
}

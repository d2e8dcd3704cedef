package milepost.progress.planning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectRights;
import milepost.web.IfMatch;
import milepost.web.json.MergePatch;
import org.springframework.stereotype.Component;

/** Changes what milestones are, apart from their dates. */
@Component
class MilestoneAmendment {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    MilestoneAmendment(ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * Applies a patch; changes nothing if it makes no difference.
     *
     * @param read the version that the caller has read
     */
    Milestone amend(Caller caller, UUID id, long read, MergePatch<DefinitionRequest> patch) {
        var current = milestones.get(id);
        rights.requirePlanning(caller, current.projectId());
        IfMatch.requireCurrent(Optional.of(read), current.version());
        var amended = patch.applyTo(DefinitionRequest.of(current.definition()));
        if (amended.changed().isEmpty()) {
            return current;
        }
        var content = new Amended(amended.request().definition(current.type()));
        return changes.change(current.projectId(), caller.author(), project -> {
            var fact = Fact.now(WorkingDay.now(clock), content);
            var after = project.get(id, Optional.of(read)).with(fact);
            project.requireNew(after);
            Dependencies.require(after, project.with(List.of(after)));
            return MilestoneChange.of(event(after, amended.changed()), fact, after);
        });
    }

    private static MilestoneAmended event(Milestone after, List<String> changed) {
        var definition = after.definition();
        return new MilestoneAmended(
                after.projectId(),
                after.id(),
                after.type().name(),
                after.titleZh(),
                definition.segment(),
                definition.regionCode(),
                definition.toldQuantity(),
                definition.dependsOn(),
                changed);
    }
}

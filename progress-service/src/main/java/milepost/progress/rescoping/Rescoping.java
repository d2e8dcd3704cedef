package milepost.progress.rescoping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.NewBaseline;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.messaging.EventIds;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens new timetables of projects. Earlier ones stay, and the first is always told beside the one in force. */
@Component
class Rescoping {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final RescopingRepository repository;
    private final Clock clock;

    Rescoping(ProjectRights rights, MilestoneChanges changes, RescopingRepository repository, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.repository = repository;
        this.clock = clock;
    }

    /** Returns the new timetable. */
    Timetable rescope(Caller caller, UUID projectId, RescopingRequest request) {
        rights.requirePlanning(caller, projectId);
        var now = WorkingDay.now(clock);
        var day = PastDay.orToday(request.occurredOn(), now, "/occurredOn");
        requireOnce(request);
        var opened = new NewTimetable(EventIds.next(), day, now, request);
        changes.changeAll(projectId, caller.author(), project -> List.of(open(project, opened)));
        return repository.get(opened.eventId);
    }

    private record NewTimetable(UUID eventId, LocalDate day, Instant now, RescopingRequest request) {}

    private MilestoneChange open(ProjectMilestones project, NewTimetable opened) {
        var version = project.all().stream()
                        .flatMap(milestone -> milestone.targets().all().stream())
                        .mapToInt(target -> target.baseline())
                        .max()
                        .orElse(1)
                + 1;
        var after = opened.request.milestones().stream()
                .map(one -> new NewBaselines(project, version).of(one, opened.eventId, opened.day, opened.now))
                .toList();
        var event = event(project, version, after, opened.request);
        repository.add(event, opened.eventId, opened.day, opened.now);
        return new MilestoneChange(event, after.getFirst().facts().get(opened.eventId), after);
    }

    private static void requireOnce(RescopingRequest request) {
        var seen = new HashSet<UUID>();
        for (var index = 0; index < request.milestones().size(); index++) {
            var id = request.milestones().get(index).id();
            if (!seen.add(id)) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "milestone-named-twice", id)
                        .field("/milestones/" + index + "/id", "named-twice");
            }
        }
    }

    private static ProjectRescoped event(
            ProjectMilestones before, int version, List<Milestone> after, RescopingRequest request) {
        return new ProjectRescoped(
                before.projectId(),
                version,
                request.changes().stream()
                        .map(RescopingRequest.ChangeRequest::change)
                        .toList(),
                request.reasonText(),
                request.documentRef(),
                after.stream()
                        .map(milestone -> new NewBaseline(
                                milestone.id(),
                                milestone.type().name(),
                                milestone.titleZh(),
                                before.get(milestone.id()).baseline().date(),
                                milestone.baseline().date(),
                                milestone.baseline().precision().code()))
                        .toList(),
                request.backfill());
    }
}

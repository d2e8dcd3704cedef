package milepost.progress.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import milepost.access.Caller;
import milepost.events.MilestoneEvent;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Cancelled;
import milepost.progress.fact.Content.Waived;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Pauses, resumes, waives and cancels milestones. */
@Component
class MilestoneCourse {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    MilestoneCourse(ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** @param read the version that the caller has read; empty for any */
    private record Step(Caller caller, UUID projectId, UUID milestoneId, Optional<Long> read) {}

    Milestone pause(Caller caller, UUID id, Optional<Long> read, PauseRequest request) {
        var since = PastDay.orToday(request.since(), now(), "/since");
        CourseChecks.requireOrder(since, request.until());
        return take(
                step(caller, id, read, rights::requireReporting),
                since,
                request.content(),
                _ -> {},
                (milestone, day) -> CourseEvents.paused(milestone, day, request));
    }

    Milestone resume(Caller caller, UUID id, Optional<Long> read, ResumeMilestoneRequest request) {
        return take(
                step(caller, id, read, rights::requireReporting),
                PastDay.orToday(request.since(), now(), "/since"),
                request.content(),
                CourseChecks::requirePaused,
                (milestone, day) -> CourseEvents.resumed(milestone, day, request));
    }

    Milestone waive(Caller caller, UUID id, Optional<Long> read, EndingRequest request) {
        return end(caller, id, read, request, new Waived(request.reason()), CourseEvents::waived);
    }

    Milestone cancel(Caller caller, UUID id, Optional<Long> read, EndingRequest request) {
        return end(caller, id, read, request, new Cancelled(request.reason()), CourseEvents::cancelled);
    }

    private Milestone end(
            Caller caller,
            UUID id,
            Optional<Long> read,
            EndingRequest request,
            Content content,
            CourseEvents.OfEnding event) {
        var step = step(caller, id, read, rights::requirePlanning);
        var day = PastDay.orToday(request.day(), now(), "/day");
        return take(step, day, content, _ -> {}, (milestone, on) -> event.of(milestone, on, request));
    }

    private Step step(Caller caller, UUID milestoneId, Optional<Long> read, BiConsumer<Caller, UUID> right) {
        var projectId = milestones.projectOf(milestoneId);
        right.accept(caller, projectId);
        return new Step(caller, projectId, milestoneId, read);
    }

    private Milestone take(
            Step step,
            LocalDate day,
            Content content,
            Consumer<Milestone> check,
            BiFunction<Milestone, LocalDate, MilestoneEvent> event) {
        var fact = Fact.of(day, now(), content);
        return changes.change(step.projectId, step.caller.author(), project -> {
            var open = project.getOpen(step.milestoneId, step.read);
            check.accept(open);
            var after = open.with(fact);
            return MilestoneChange.of(event.apply(after, day), fact, after);
        });
    }

    private Instant now() {
        return WorkingDay.now(clock);
    }
}

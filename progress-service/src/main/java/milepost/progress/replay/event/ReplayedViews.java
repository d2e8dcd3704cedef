package milepost.progress.replay.event;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.Cause;
import milepost.progress.light.ProgressChanged;
import milepost.progress.light.ReplayedLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.profile.Light;
import milepost.progress.project.MergedProject;
import milepost.progress.silence.Silences;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what follows from the facts of a transaction: the light and the state of the project, and that something was reported. */
@Component
class ReplayedViews {

    private final Milestones milestones;
    private final ReplayedLights lights;
    private final Silences silences;
    private final ApplicationEventPublisher listeners;

    ReplayedViews(
            Milestones milestones, ReplayedLights lights, Silences silences, ApplicationEventPublisher listeners) {
        this.milestones = milestones;
        this.lights = lights;
        this.silences = silences;
        this.listeners = listeners;
    }

    /** @param changed the last event that changed milestones, if one did */
    void follow(EventGroup group, Optional<ReplayedEvent> changed) {
        if (group.events().stream().anyMatch(ReplayedEvent::isReport)) {
            silences.reported(group.projectId(), group.recordedAt());
        }
        var data = changed.map(ReplayedEvent::data);
        if (data.filter(MilestoneMissed.class::isInstance).isPresent()) {
            // The sweep tells first what was missed, and then each light.
            keep(group, lights.current(group.projectId()), changed.orElseThrow());
            keepLights(group);
        } else if (data.isPresent()) {
            group.all(LightRuleChanged.class).forEach(lights::keepRule);
            var light = lights.keep(
                    milestones.ofProject(group.projectId()), WorkingDay.of(group.recordedAt()), lastLight(group));
            keep(group, light, changed.orElseThrow());
            group.all(ProgressMoved.class).forEach(moved -> leave(group, moved));
        } else {
            keepLights(group);
            lights.keepAfterReport(group.projectId(), WorkingDay.of(group.recordedAt()));
        }
    }

    private void keep(EventGroup group, Light light, ReplayedEvent cause) {
        var told = new Cause(cause.id(), Objects.requireNonNull(cause.data()));
        tell(group, light, WorkingDay.of(group.recordedAt()), told);
    }

    private void tell(EventGroup group, Light light, LocalDate day, Cause cause) {
        var project = milestones.ofProject(group.projectId());
        listeners.publishEvent(new ProgressChanged(project, light, day, group.recordedAt(), cause));
    }

    /** The project from which the milestones came has no light, and what was reported of it counts for the other one. */
    private void leave(EventGroup group, ProgressMoved moved) {
        var day = WorkingDay.of(group.recordedAt());
        lights.keep(milestones.ofProject(moved.from()), day, null);
        silences.merged(new MergedProject(moved.from(), moved.projectId(), group.recordedAt()), day);
    }

    private static @Nullable LightChanged lastLight(EventGroup group) {
        return group.all(LightChanged.class).reduce((_, later) -> later).orElse(null);
    }

    private void keepLights(EventGroup group) {
        var project = milestones.ofProject(group.projectId());
        group.all(LightRuleChanged.class).forEach(lights::keepRule);
        for (var event : group.events()) {
            if (event.data() instanceof LightChanged told) {
                var light = lights.keep(project, told.day(), told);
                tell(group, light, told.day(), new Cause(event.id(), told));
            }
        }
    }
}

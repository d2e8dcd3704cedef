package milepost.registry.status;

import java.time.Duration;
import java.util.List;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent;
import milepost.events.ReportingEvent;
import milepost.events.ReportingEvent.WentStale;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps the stage and light of projects, so that the registry can filter by them without asking progress-service. Only plans and
 * reports count as reported; stages, lights, missed targets and silence are derived from them or from the calendar.
 */
@Component
class ProjectStatusProjection implements Projection {

    private final ProjectStatusRepository statuses;
    private final MilestoneStatusRepository milestones;

    ProjectStatusProjection(ProjectStatusRepository statuses, MilestoneStatusRepository milestones) {
        this.statuses = statuses;
        this.milestones = milestones;
    }

    @Override
    public String consumer() {
        return "registry-service.status";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROGRESS_EVENTS);
    }

    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(100);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        events.forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        var reportedAt = event.envelope().recordedAt();
        switch (event.data()) {
            case MilestoneAdded e -> {
                milestones.add(e);
                statuses.reported(e.projectId(), reportedAt);
            }
            case MilestoneTargetChanged e -> {
                milestones.move(e);
                statuses.reported(e.projectId(), reportedAt);
            }
            case MilestoneMet e -> {
                milestones.meet(e);
                statuses.reported(e.projectId(), reportedAt);
            }
            case StageChanged e -> statuses.stage(e.projectId(), e.stage());
            case LightChanged e -> statuses.light(e.projectId(), e.light());
            case WentStale _, MilestoneMissed _, ProgressMoved _, RegistryEvent _, NotifyEvent _ -> {}
            case ReportingEvent e -> statuses.reported(e.projectId(), reportedAt);
            case null -> {} // a type that this release does not know
        }
    }
}

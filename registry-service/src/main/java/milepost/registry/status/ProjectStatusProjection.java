package milepost.registry.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.RegistryEvent;
import milepost.events.ReportingEvent.ExplanationDue;
import milepost.events.ReportingEvent.LightRuleChanged;
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

    ProjectStatusProjection(ProjectStatusRepository statuses) {
        this.statuses = statuses;
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

    /** Rows of projects are locked in the order of their ids, as others do that lock several, so that none waits for the other. */
    @Override
    public void apply(List<ReceivedEvent> events) {
        events.stream()
                .sorted(Comparator.comparing(event -> event.envelope().subject()))
                .forEach(this::apply);
    }

    private void apply(ReceivedEvent received) {
        switch (received.data()) {
            case ProgressEvent event -> {
                var at = received.envelope().recordedAt();
                follow(event, at);
                if (isReport(event)) {
                    statuses.reported(event.projectId(), at);
                }
            }
            case RegistryEvent _, NotifyEvent _ -> {}
            case null -> {} // a type that this release does not know
        }
    }

    private void follow(ProgressEvent event, Instant at) {
        switch (event) {
            case StageChanged e -> statuses.stage(e.projectId(), e.stage(), at);
            case LightChanged e -> statuses.light(e.projectId(), e.light(), at);
            default -> {}
        }
    }

    private static boolean isReport(ProgressEvent event) {
        return switch (event) {
            case StageChanged _,
                    LightChanged _,
                    LightRuleChanged _,
                    MilestoneMissed _,
                    IndicatorMissed _,
                    ProgressMoved _,
                    ProgressReturned _,
                    WentStale _,
                    ExplanationDue _ -> false;
            default -> true;
        };
    }
}

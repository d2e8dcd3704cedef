package milepost.progress.project;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.LifecycleEvent;
import milepost.events.ListingEvent;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import milepost.progress.citation.Citations;
import milepost.progress.part.ProjectParts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores what progress-service needs to know of the registry's projects, so that it never has to ask the registry. */
@Component
class ProjectProjection implements Projection {

    private final DescriptionRepository descriptions;
    private final ProjectLifecycle lifecycle;
    private final Citations citations;
    private final ProjectParts parts;
    private final ApplicationEventPublisher listeners;

    ProjectProjection(
            DescriptionRepository descriptions,
            ProjectLifecycle lifecycle,
            Citations citations,
            ProjectParts parts,
            ApplicationEventPublisher listeners) {
        this.descriptions = descriptions;
        this.lifecycle = lifecycle;
        this.citations = citations;
        this.parts = parts;
        this.listeners = listeners;
    }

    @Override
    public String consumer() {
        return "progress-service.projects";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROJECT_EVENTS);
    }

    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(25);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        // First, because the other events change projects that are there.
        descriptions.save(events);
        events.forEach(this::apply);
        var described = events.stream()
                .flatMap(
                        event -> event.data() instanceof ProjectDescribed e ? Stream.of(e.projectId()) : Stream.empty())
                .collect(Collectors.toSet());
        if (!described.isEmpty()) {
            listeners.publishEvent(new Project.Described(described));
        }
        if (events.stream().anyMatch(event -> event.data() instanceof ProjectMerged)) {
            listeners.publishEvent(new ProjectMerges.Merged());
        }
    }

    private void apply(ReceivedEvent received) {
        var envelope = received.envelope();
        switch (received.data()) {
            case LifecycleEvent e -> lifecycle.take(e, envelope);
            case ProjectDescribed e -> parts.save(e, envelope.sequence(), envelope.recordedAt());
            case ProjectCited e -> {
                descriptions.addPlan(e.projectId(), e.plan());
                citations.save(e, envelope.recordedAt());
            }
            case ProjectMerged e -> lifecycle.take(e, envelope.recordedAt());
            case ProjectDistinguished _,
                    ListingEvent _,
                    PlanEvent _,
                    RegionEvent _,
                    ProgressEvent _,
                    NotifyEvent _ -> {}
            case null -> {} // a type of a later release
        }
    }
}

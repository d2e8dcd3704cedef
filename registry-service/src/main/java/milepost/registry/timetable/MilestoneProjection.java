package milepost.registry.timetable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.Topics;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the dates of milestones, and the order of projects that follows from them. */
@Component
class MilestoneProjection implements Projection {

    private static final String ADDED = EventTypes.nameOf(MilestoneAdded.class);

    private final MilestoneStatusRepository milestones;
    private final ProjectOrders orders;

    MilestoneProjection(MilestoneStatusRepository milestones, ProjectOrders orders) {
        this.milestones = milestones;
        this.orders = orders;
    }

    @Override
    public String consumer() {
        return "registry-service.milestones";
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
        Set<UUID> changed = new HashSet<>();
        for (var received : events) {
            if (received.data() instanceof ProgressEvent event && follow(received.envelope(), event)) {
                changed.add(event.projectId());
            }
            if (received.data() instanceof ProgressReturned returned) {
                milestones.giveBack(received.envelope(), returned);
                changed.addAll(List.of(returned.from(), returned.to()));
            }
        }
        orders.follow(changed);
    }

    /** @return whether the event tells of milestones what is kept here */
    private boolean follow(EventEnvelope envelope, ProgressEvent event) {
        switch (event) {
            case MilestoneAdded e -> {
                milestones.save(envelope, ToldMilestone.of(e), false);
                milestones.promise(e.milestoneId(), e.baselineDate(), e.precision(), false);
            }
            case MilestoneTargetChanged e -> milestones.save(envelope, ToldMilestone.of(e), false);
            case MilestoneMet e -> milestones.save(envelope, ToldMilestone.of(e), true);
            case MilestoneCorrected e -> correct(envelope, e);
            case MilestoneWaived e -> milestones.save(envelope, ToldMilestone.of(e), false);
            case MilestoneCancelled e -> milestones.save(envelope, ToldMilestone.of(e), false);
            case MilestoneAmended e -> milestones.amend(envelope, e);
            case ProjectRescoped e ->
                e.milestones().forEach(told -> milestones.save(envelope, ToldMilestone.of(e.projectId(), told), false));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void correct(EventEnvelope envelope, MilestoneCorrected e) {
        milestones.save(envelope, ToldMilestone.of(e), true);
        var right = e.right();
        if (e.correctedType().equals(ADDED) && right != null && right.target() != null) {
            milestones.promise(e.milestoneId(), right.target(), right.precision(), true);
        }
    }
}

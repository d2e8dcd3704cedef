package milepost.progress.replay.event;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Cancelled;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Content.Waived;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import org.springframework.stereotype.Component;

/** Saves the facts of milestones that events told. */
@Component
class ReplayedFacts {

    private final Milestones milestones;

    ReplayedFacts(Milestones milestones) {
        this.milestones = milestones;
    }

    void add(ReplayedEvent event, MilestoneAdded data) {
        var facts = new Facts(List.of(fact(event, Contents.added(data))));
        milestones.save(new Milestone(data.milestoneId(), data.projectId(), facts, 0), event.id());
    }

    /** Saves a further fact of a milestone. */
    void add(ReplayedEvent event, UUID milestoneId, Content content) {
        add(event, milestoneId, _ -> content);
    }

    void add(ReplayedEvent event, MilestoneMissed data) {
        add(
                event,
                data.milestoneId(),
                milestone -> new Missed(milestone.currentTarget().eventId(), data.currentTarget()));
    }

    void add(ReplayedEvent event, ProjectRescoped data) {
        data.milestones()
                .forEach(baseline -> add(
                        event,
                        baseline.milestoneId(),
                        new Rebaselined(
                                data.baseline(), baseline.baselineDate(), Precision.ofCode(baseline.precision()))));
    }

    void add(ReplayedEvent event, MilestoneEvent data) {
        add(event, data.milestoneId(), milestone -> content(data, milestone));
    }

    private static Content content(MilestoneEvent data, Milestone before) {
        return switch (data) {
            case MilestoneAmended e -> Contents.amended(e);
            case MilestonePartlyMet e -> Contents.partlyMet(e);
            case MilestonePaused e ->
                new Paused(ReasonCode.valueOf(e.reasonCode()), new Reason(e.reasonText(), e.documentRef()), e.until());
            case MilestoneResumed e -> new Resumed(e.note());
            case MilestoneWaived e -> new Waived(new Reason(e.reasonText(), e.documentRef()));
            case MilestoneCancelled e -> new Cancelled(new Reason(e.reasonText(), e.documentRef()));
            case MilestoneCorrected e ->
                Contents.corrected(e, before.facts().get(e.correctedEvent()).content());
        };
    }

    private void add(ReplayedEvent event, UUID milestoneId, Function<Milestone, Content> content) {
        var before = milestones.get(milestoneId);
        milestones.save(before.with(fact(event, content.apply(before))), event.id());
    }

    private static Fact fact(ReplayedEvent event, Content content) {
        return new Fact(event.id(), event.occurredOn(), event.recordedAt(), null, content);
    }
}

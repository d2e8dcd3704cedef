package milepost.progress.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.messaging.EventIds;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Content.Corrected;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded of a milestone, once and for ever.
 *
 * @param eventId the event that told it
 * @param occurredOn the day on which it happened, in Asia/Shanghai
 * @param correctedAt when it was last corrected; null in what is stored
 */
public record Fact(
        UUID eventId,
        LocalDate occurredOn,
        Instant recordedAt,
        @Nullable Instant correctedAt,
        Content content) {

    /** A fact that is recorded now. */
    public static Fact of(LocalDate occurredOn, Instant now, Content content) {
        return new Fact(EventIds.next(), occurredOn, now, null, content);
    }

    /** A fact that happens as it is recorded. */
    public static Fact now(Instant now, Content content) {
        return of(WorkingDay.of(now), now, content);
    }

    /** Returns when its event occurred: the start of its day, or the time at which it was recorded, if that is the day. */
    public Instant occurredAt() {
        return occurredOn.equals(WorkingDay.of(recordedAt)) ? recordedAt : WorkingDay.startOf(occurredOn);
    }

    /** When it came to say what it says. */
    public Instant saidAt() {
        return correctedAt == null ? recordedAt : correctedAt;
    }

    /** Returns this fact as it is right; null if nothing of it is. */
    @Nullable Fact corrected(Fact correction, Corrected says) {
        return says.right() == null || says.rightOn() == null
                ? null
                : new Fact(eventId, says.rightOn(), recordedAt, correction.recordedAt, says.right());
    }

    /** Returns the type of its event. */
    public String eventType() {
        return EventTypes.nameOf(
                switch (content) {
                    case Content.Added _ -> ProgressEvent.MilestoneAdded.class;
                    case Content.Rebaselined _ -> ProgressEvent.ProjectRescoped.class;
                    case Content.Moved _ -> ProgressEvent.MilestoneTargetChanged.class;
                    case Content.Amended _ -> MilestoneEvent.MilestoneAmended.class;
                    case Content.Missed _ -> ProgressEvent.MilestoneMissed.class;
                    case Content.Met _ -> ProgressEvent.MilestoneMet.class;
                    case Content.PartlyMet _ -> MilestoneEvent.MilestonePartlyMet.class;
                    case Content.Paused _ -> MilestoneEvent.MilestonePaused.class;
                    case Content.Resumed _ -> MilestoneEvent.MilestoneResumed.class;
                    case Content.Waived _ -> MilestoneEvent.MilestoneWaived.class;
                    case Content.Cancelled _ -> MilestoneEvent.MilestoneCancelled.class;
                    case Content.Corrected _ -> MilestoneEvent.MilestoneCorrected.class;
                });
    }

    /** Returns why it was so, in words; null if no reason was given. */
    public @Nullable String reasonText() {
        return switch (content) {
            case Content.Moved moved -> moved.change().reasonText();
            case Content.Reasoned reasoned -> reasoned.reason().text();
            case Content.Added _,
                    Content.Rebaselined _,
                    Content.Amended _,
                    Content.Missed _,
                    Content.Met _,
                    Content.PartlyMet _,
                    Content.Resumed _ -> null;
        };
    }
}

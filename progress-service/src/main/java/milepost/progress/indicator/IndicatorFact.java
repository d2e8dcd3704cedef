package milepost.progress.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.events.IndicatorEvent;
import milepost.messaging.EventIds;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.IndicatorContent.Corrected;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded of an indicator, once and for ever.
 *
 * @param eventId the event that told it
 * @param occurredOn the day on which it happened, of an observation the day that its value describes
 */
public record IndicatorFact(UUID eventId, LocalDate occurredOn, Instant recordedAt, IndicatorContent content) {

    /** A fact that is recorded now. */
    public static IndicatorFact of(LocalDate occurredOn, Instant now, IndicatorContent content) {
        return new IndicatorFact(EventIds.next(), occurredOn, now, content);
    }

    /** Returns when its event occurred: the start of its day, or the time at which it was recorded, if that is the day. */
    public Instant occurredAt() {
        return occurredOn.equals(WorkingDay.of(recordedAt)) ? recordedAt : WorkingDay.startOf(occurredOn);
    }

    /** Returns this fact as a correction of it says; null if nothing of it is right. */
    @Nullable IndicatorFact corrected(Corrected says) {
        return says.right() == null || says.rightOn() == null
                ? null
                : new IndicatorFact(eventId, says.rightOn(), recordedAt, says.right());
    }

    /** Returns the type of its event. */
    public String eventType() {
        return EventTypes.nameOf(
                switch (content) {
                    case IndicatorContent.TargetSet _ -> IndicatorEvent.IndicatorSet.class;
                    case IndicatorContent.Observed _ -> IndicatorEvent.IndicatorObserved.class;
                    case IndicatorContent.Revised _ -> IndicatorEvent.IndicatorRevised.class;
                    case IndicatorContent.Missed _ -> IndicatorEvent.IndicatorMissed.class;
                    case IndicatorContent.Cancelled _ -> IndicatorEvent.IndicatorCancelled.class;
                    case IndicatorContent.Corrected _ -> IndicatorEvent.IndicatorCorrected.class;
                });
    }
}

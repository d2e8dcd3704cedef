package milepost.notify.milestone;

import java.time.LocalDate;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import org.jspecify.annotations.Nullable;

/** What an event changes of a milestone; null for what it does not. */
record MilestoneChange(
        @Nullable String type,
        @Nullable String titleZh,
        @Nullable LocalDate baseline,
        @Nullable LocalDate target,
        @Nullable String precision,
        @Nullable LocalDate actual,
        @Nullable String status) {

    static MilestoneChange of(String status) {
        return new MilestoneChange(null, null, null, null, null, null, status);
    }

    static MilestoneChange described(String type, String titleZh) {
        return new MilestoneChange(type, titleZh, null, null, null, null, null);
    }

    static MilestoneChange toTarget(LocalDate target, String precision) {
        return new MilestoneChange(null, null, null, target, precision, null, null);
    }

    static MilestoneChange met(LocalDate actual) {
        return new MilestoneChange(null, null, null, null, null, actual, "MET");
    }

    static MilestoneChange toBaseline(LocalDate baseline) {
        return new MilestoneChange(null, null, baseline, null, null, null, null);
    }

    static MilestoneChange of(MilestoneEvent event) {
        return switch (event) {
            case MilestoneAmended e -> described(e.milestoneType(), e.titleZh());
            case MilestonePartlyMet _ -> of("PARTIAL");
            case MilestonePaused _ -> of("PAUSED");
            case MilestoneResumed _ -> of("PLANNED");
            case MilestoneWaived _ -> of("WAIVED");
            case MilestoneCancelled _ -> of("CANCELLED");
            case MilestoneCorrected e ->
                new MilestoneChange(
                        null, null, e.baselineDate(), e.currentTarget(), e.precision(), e.actualDate(), e.status());
        };
    }
}

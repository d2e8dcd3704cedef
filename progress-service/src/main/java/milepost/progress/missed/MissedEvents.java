package milepost.progress.missed;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Observation;
import milepost.progress.indicator.TargetValue;
import milepost.progress.milestone.Milestone;

/** The events of targets that have passed. */
final class MissedEvents {

    private MissedEvents() {}

    static MilestoneMissed of(Milestone milestone, LocalDate today) {
        var target = milestone.currentTarget();
        return new MilestoneMissed(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                target.date(),
                target.precision().code(),
                milestone.slipDaysTo(today));
    }

    /** @param projectId the project that the indicator belongs to */
    static IndicatorMissed of(UUID projectId, Indicator indicator, TargetValue target) {
        var latest = indicator.latest();
        return new IndicatorMissed(
                projectId,
                indicator.id(),
                indicator.definition().titleZh(),
                indicator.definition().unit(),
                target.told(),
                latest.map(Observation::date).orElse(null),
                latest.map(Observation::told).orElse(null));
    }
}

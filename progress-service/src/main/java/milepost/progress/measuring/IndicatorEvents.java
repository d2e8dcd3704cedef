package milepost.progress.measuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.IndicatorEvent.IndicatorCancelled;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.IndicatorEvent.IndicatorSet;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.TargetValue;
import milepost.progress.outlook.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * The events of indicators.
 *
 * @param projectId the project that the indicator belongs to, which may not be the one for which it was set
 * @param today the day of their status
 */
record IndicatorEvents(UUID projectId, LocalDate today) {

    IndicatorSet set(Indicator indicator, @Nullable String documentRef, @Nullable Boolean backfill) {
        var definition = indicator.definition();
        return new IndicatorSet(
                projectId,
                indicator.id(),
                definition.titleZh(),
                definition.titleEn(),
                definition.unit(),
                definition.direction().name(),
                text(definition.tolerancePercent()),
                text(definition.baseValue()),
                definition.baseDate(),
                indicator.target().told(),
                definition.segment(),
                definition.regionCode(),
                documentRef,
                backfill);
    }

    IndicatorObserved observed(
            Indicator before, Indicator after, IndicatorFact fact, Observed observed, @Nullable Boolean backfill) {
        var reachesFirst = !before.wasReached() && after.wasReached();
        return new IndicatorObserved(
                projectId,
                after.id(),
                after.definition().titleZh(),
                after.definition().unit(),
                fact.occurredOn(),
                observed.value().toPlainString(),
                after.target().told(),
                Outlook.status(after, today).name(),
                reachesFirst ? true : null,
                observed.note(),
                observed.evidence(),
                backfill);
    }

    /** @param previous the target that held on the day of the revision */
    IndicatorRevised revised(
            Indicator after, TargetValue previous, IndicatorFact fact, ReviseIndicatorRequest request) {
        var target = after.targetOf(fact.eventId());
        return new IndicatorRevised(
                projectId,
                after.id(),
                after.definition().titleZh(),
                after.definition().unit(),
                previous.told(),
                target.told(),
                RightValue.statement(fact),
                target.equals(after.target()) ? null : after.target().told(),
                Outlook.status(after, today).name(),
                request.reasonCode().name(),
                request.reasonText(),
                request.documentRef(),
                request.backfill());
    }

    IndicatorCancelled cancelled(Indicator after, IndicatorFact fact, CancelIndicatorRequest request) {
        return new IndicatorCancelled(
                projectId,
                after.id(),
                after.definition().titleZh(),
                after.definition().unit(),
                after.target().told(),
                fact.occurredOn(),
                request.reasonText(),
                request.documentRef(),
                request.backfill());
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}

package milepost.progress.replay.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import milepost.events.IndicatorEvent;
import milepost.events.IndicatorEvent.IndicatorCancelled;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.IndicatorEvent.IndicatorSet;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.indicator.Direction;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent;
import milepost.progress.indicator.IndicatorContent.Cancelled;
import milepost.progress.indicator.IndicatorContent.Corrected;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorContent.Revised;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import milepost.progress.indicator.IndicatorDefinition;
import milepost.progress.indicator.IndicatorFact;
import milepost.progress.indicator.IndicatorFacts;
import milepost.progress.indicator.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves the facts of indicators that events told. */
@Component
class ReplayedIndicators {

    private final Indicators indicators;

    ReplayedIndicators(Indicators indicators) {
        this.indicators = indicators;
    }

    void keep(ReplayedEvent event, IndicatorEvent data) {
        if (data instanceof IndicatorSet set) {
            var fact = fact(event, set(set));
            indicators.save(new Indicator(set.indicatorId(), set.projectId(), new IndicatorFacts(List.of(fact))), fact);
            return;
        }
        var before = indicators.get(data.indicatorId());
        var fact = fact(event, content(data, before));
        indicators.save(before.with(fact), fact);
    }

    private static IndicatorContent content(IndicatorEvent data, Indicator before) {
        return switch (data) {
            case IndicatorSet e -> set(e);
            case IndicatorObserved e -> new Observed(new BigDecimal(e.value()), e.note(), e.evidence());
            case IndicatorRevised e ->
                revised(e.named(), ReasonCode.valueOf(e.reasonCode()), new Reason(e.reasonText(), e.documentRef()));
            case IndicatorCancelled e -> new Cancelled(new Reason(e.reasonText(), e.documentRef()));
            case IndicatorMissed e ->
                new Missed(before.target().eventId(), e.target().deadline());
            case IndicatorCorrected e -> corrected(e, before);
        };
    }

    private static TargetSet set(IndicatorSet e) {
        var definition = new IndicatorDefinition(
                e.titleZh(),
                e.titleEn(),
                e.unit(),
                Direction.valueOf(e.direction()),
                decimal(e.tolerancePercent()),
                decimal(e.baseValue()),
                e.baseDate(),
                e.segment(),
                e.regionCode());
        var target = e.target();
        return new TargetSet(
                definition,
                new BigDecimal(target.value()),
                target.deadline(),
                Precision.ofCode(target.precision()),
                e.documentRef());
    }

    private static Revised revised(IndicatorStatement says, ReasonCode code, Reason reason) {
        return new Revised(decimal(says.value()), says.deadline(), precision(says), code, reason);
    }

    private static Corrected corrected(IndicatorCorrected e, Indicator before) {
        var says = e.right();
        var wrong = before.facts().find(e.correctedEvent()).orElseThrow().content();
        return new Corrected(
                e.correctedEvent(),
                says == null ? null : right(wrong, says),
                says == null ? null : says.day(),
                new Reason(e.reasonText(), e.documentRef()));
    }

    private static IndicatorContent right(IndicatorContent wrong, IndicatorStatement says) {
        return switch (wrong) {
            case TargetSet set ->
                new TargetSet(
                        set.definition(),
                        new BigDecimal(requireNonNull(says.value())),
                        requireNonNull(says.deadline()),
                        requireNonNull(precision(says)),
                        set.documentRef());
            case Revised revised -> revised(says, revised.reasonCode(), revised.reason());
            case Observed observed ->
                new Observed(new BigDecimal(requireNonNull(says.value())), observed.note(), observed.evidence());
            case Cancelled _, Missed _, Corrected _ -> wrong;
        };
    }

    private static IndicatorFact fact(ReplayedEvent event, IndicatorContent content) {
        return new IndicatorFact(event.id(), event.occurredOn(), event.recordedAt(), content);
    }

    private static @Nullable Precision precision(IndicatorStatement says) {
        return says.precision() == null ? null : Precision.ofCode(says.precision());
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}

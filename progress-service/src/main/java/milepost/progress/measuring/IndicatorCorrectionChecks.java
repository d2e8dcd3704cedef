package milepost.progress.measuring;

import static milepost.progress.measuring.MeasuringChecks.unprocessable;

import java.time.LocalDate;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent;
import milepost.progress.indicator.IndicatorContent.Corrected;
import milepost.progress.indicator.IndicatorContent.Revised;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import milepost.progress.indicator.IndicatorFact;
import milepost.web.ProblemException;

/** What must hold for corrections of indicators. */
final class IndicatorCorrectionChecks {

    private IndicatorCorrectionChecks() {}

    /** Returns the fact that an event told, as it stands now. */
    static IndicatorFact factOf(Indicator indicator, CorrectIndicatorRequest request) {
        var fact = indicator
                .facts()
                .find(request.event())
                .orElseThrow(() -> unprocessable("event-of-another-indicator", request.event(), indicator.id())
                        .field("/event", "event-of-another-indicator"));
        var members = RightValue.members(fact.content());
        if (members.isEmpty()) {
            throw notCorrectable(fact);
        }
        request.requireFit(members, "correction-does-not-fit", fact.eventType());
        return indicator
                .facts()
                .standing(fact.eventId())
                .orElseThrow(() -> unprocessable("event-already-withdrawn", request.event())
                        .field("/event", "event-already-withdrawn"));
    }

    private static ProblemException notCorrectable(IndicatorFact fact) {
        return fact.content() instanceof Corrected corrected
                ? unprocessable("correction-of-correction", corrected.fact())
                        .field("/event", "correction-of-correction")
                : unprocessable("event-not-correctable", fact.eventType()).field("/event", "event-not-correctable");
    }

    /** What was never to be an indicator is cancelled: it stays on record. */
    static void requireWithdrawable(IndicatorFact wrong) {
        if (wrong.content() instanceof TargetSet) {
            throw unprocessable("indicator-not-withdrawable").field("/withdrawn", "indicator-not-withdrawable");
        }
    }

    static void requireCorrection(Indicator indicator, IndicatorFact wrong, IndicatorContent right, LocalDate day) {
        if (right.equals(wrong.content()) && day.equals(wrong.occurredOn())) {
            throw unprocessable("correction-changes-nothing").field("/event", "correction-changes-nothing");
        }
        if (right instanceof Revised) {
            MeasuringChecks.targetOn(indicator, day, "/date");
        }
    }
}

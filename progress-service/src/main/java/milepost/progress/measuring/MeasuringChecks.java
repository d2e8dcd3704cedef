package milepost.progress.measuring;

import java.time.LocalDate;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.TargetValue;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for changes of indicators. Each problem says what to mend. */
final class MeasuringChecks {

    private MeasuringChecks() {}

    /** Returns the target that held on a day; 422 before there was one. */
    static TargetValue targetOn(Indicator indicator, LocalDate day, String pointer) {
        return indicator.targetOn(day).orElseThrow(() -> {
            var setOn = indicator.targets().getFirst().setOn();
            return unprocessable("indicator-revised-before-set", day, setOn).field(pointer, "not-before", setOn);
        });
    }

    /** Throws 422 if a deadline is not after the day of the base value. */
    static void requireAfterBase(Indicator indicator, TargetValue target) {
        var baseDate = indicator.definition().baseDate();
        if (baseDate != null && !target.deadline().isAfter(baseDate)) {
            throw unprocessable("indicator-deadline-before-base", target.deadline(), baseDate)
                    .field("/deadline", "not-after", baseDate);
        }
    }

    static void requireDifference(TargetValue previous, TargetValue revised) {
        if (previous.isSameAs(revised)) {
            throw unprocessable("indicator-target-unchanged", previous.value().toPlainString(), previous.deadline())
                    .field("/targetValue", "same-target", previous.value().toPlainString());
        }
    }

    /** Throws 409 if the observation that counts for the day has this value. */
    static void requireNews(Indicator indicator, LocalDate day, Observed observed) {
        indicator.counted().stream()
                .filter(known -> known.date().equals(day) && known.value().compareTo(observed.value()) == 0)
                .findFirst()
                .ifPresent(known -> {
                    throw ProblemException.of(
                                    HttpStatus.CONFLICT,
                                    "observation-exists",
                                    day,
                                    known.value().toPlainString())
                            .with("eventId", known.eventId());
                });
    }

    static ProblemException unprocessable(String code, Object... values) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, code, values);
    }
}

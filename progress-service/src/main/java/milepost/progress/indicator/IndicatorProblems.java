package milepost.progress.indicator;

import java.time.LocalDate;
import java.util.UUID;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of indicators. */
final class IndicatorProblems {

    private IndicatorProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "indicator-not-found", id)
                .with("indicatorId", id);
    }

    static ProblemException exists(UUID id, String titleZh, String unit) {
        return ProblemException.of(HttpStatus.CONFLICT, "indicator-exists", titleZh, unit)
                .with("indicatorId", id);
    }

    static ProblemException cancelled(UUID id, LocalDate on) {
        return ProblemException.of(HttpStatus.CONFLICT, "indicator-cancelled", on)
                .with("indicatorId", id);
    }
}

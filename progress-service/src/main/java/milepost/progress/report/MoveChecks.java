package milepost.progress.report;

import java.time.LocalDate;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Target;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for a move of a target. */
final class MoveChecks {

    private MoveChecks() {}

    /** Returns the target that held on a day; 422 before there was one. */
    static Target targetOn(Milestone milestone, LocalDate day) {
        return milestone.targets().on(day).orElseThrow(() -> {
            var setOn = milestone.firstBaseline().setOn();
            return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-moved-before-baseline", day, setOn)
                    .field("/occurredOn", "before-baseline", setOn);
        });
    }

    static void requireDifference(Target previous, Move move) {
        if (move.changesNothingOf(previous)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-unchanged", previous.date())
                    .field("/newTarget", "same-as-before", previous.date());
        }
    }
}

package milepost.progress.correction.reported;

import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.Statement;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for a correction of what was reported of a project. Each problem says what to mend. */
final class ProjectCorrectionChecks {

    private ProjectCorrectionChecks() {}

    static void requireFit(CorrectableFact wrong, ProjectCorrectionRequest request) {
        var code = wrong.members().isEmpty() ? "curve-only-withdrawable" : "correction-does-not-fit";
        request.requireFit(wrong.members(), code, wrong.eventType());
    }

    static void requireSense(Statement wrong, Statement right) {
        if (right.equals(wrong)) {
            throw problem("correction-changes-nothing").field("/event", "correction-changes-nothing");
        }
        if (right.until() != null && right.until().isBefore(right.day())) {
            throw problem("condition-ends-before-it-begins", right.day(), right.until())
                    .field("/until", "not-before", right.day());
        }
    }

    static ProblemException problem(String code, Object... values) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, code, values);
    }
}

package milepost.progress.correction.reported;

import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.Statement;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for a correction of what was reported of a project. Each problem says what to mend. */
final class ProjectCorrectionChecks {

    private ProjectCorrectionChecks() {}

    static void requireSense(ProjectCorrectionRequest request) {
        if (request.isWithdrawal() != request.given().isEmpty()) {
            throw problem(request.isWithdrawal() ? "withdrawal-with-values" : "project-correction-without-values")
                    .field("/withdrawn", request.isWithdrawal() ? "not-with-values" : "required");
        }
    }

    static void requireFit(CorrectableFact wrong, ProjectCorrectionRequest request) {
        request.given().stream()
                .filter(name -> !wrong.members().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw problem(
                                    wrong.members().isEmpty() ? "curve-only-withdrawable" : "correction-does-not-fit",
                                    name,
                                    wrong.eventType())
                            .field("/" + name, "does-not-fit");
                });
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

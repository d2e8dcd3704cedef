package milepost.progress.correction;

import java.time.LocalDate;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for a correction. Each problem says what to mend. */
final class CorrectionChecks {

    private CorrectionChecks() {}

    /** Returns the fact that an event told, as it stands now. */
    static Fact factOf(Milestone milestone, CorrectionRequest request) {
        var fact = milestone.facts().recorded().stream()
                .filter(recorded -> recorded.eventId().equals(request.event()))
                .findFirst()
                .orElseThrow(() -> problem("event-of-another-milestone", request.event(), milestone.id())
                        .field("/event", "event-of-another-milestone"));
        var members = RightFact.members(fact.content());
        if (members.isEmpty()) {
            throw notCorrectable(fact);
        }
        request.requireFit(members, "correction-does-not-fit", fact.eventType());
        return milestone
                .facts()
                .standing(fact.eventId())
                .orElseThrow(() ->
                        problem("event-already-withdrawn", request.event()).field("/event", "event-already-withdrawn"));
    }

    private static ProblemException notCorrectable(Fact fact) {
        var type = fact.eventType();
        return fact.content() instanceof Corrected corrected
                ? problem("correction-of-correction", corrected.fact()).field("/event", "correction-of-correction")
                : problem("event-not-correctable", type).field("/event", "event-not-correctable");
    }

    /** What was never to be a milestone is cancelled: it stays on record. */
    static void requireWithdrawable(Fact wrong) {
        if (wrong.content() instanceof Added) {
            throw problem("addition-not-withdrawable").field("/withdrawn", "addition-not-withdrawable");
        }
    }

    static void requireDifference(Fact wrong, Content right, LocalDate day) {
        if (right.equals(wrong.content()) && day.equals(wrong.occurredOn())) {
            throw problem("correction-changes-nothing").field("/event", "correction-changes-nothing");
        }
    }

    static void requireAfterBaseline(Milestone milestone, Content right, LocalDate day) {
        var setOn = milestone.firstBaseline().setOn();
        if (right instanceof Moved && day.isBefore(setOn)) {
            throw problem("target-moved-before-baseline", day, setOn).field("/day", "before-baseline", setOn);
        }
    }

    private static ProblemException problem(String code, Object... values) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, code, values);
    }
}

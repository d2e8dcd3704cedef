package milepost.progress.decision;

import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.WorkingDay;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of changes of targets. */
final class DecisionProblems {

    private DecisionProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "target-change-not-found", id)
                .with("targetChangeId", id);
    }

    static ProblemException pending(RequestedChange pending) {
        return ProblemException.of(
                        HttpStatus.CONFLICT,
                        "target-change-pending",
                        pending.id(),
                        pending.move().date())
                .with("targetChangeId", pending.id());
    }

    /** Throws 409 if the change was decided, recorded or withdrawn. */
    static void requirePending(RequestedChange change) {
        var ruling = change.ruling();
        if (ruling != null) {
            var decision = change.decision();
            throw ProblemException.of(
                            HttpStatus.CONFLICT, "target-change-decided", decision.name(), WorkingDay.of(ruling.at()))
                    .with("targetChangeId", change.id())
                    .with("decision", decision)
                    .with("decidedAt", ruling.at());
        }
    }

    /** Throws 403 for the person or client that asked for the change. */
    static void requireAnother(Caller caller, RequestedChange pending) {
        if (caller.subject().equals(pending.requester())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "own-target-change");
        }
    }

    /** Throws 403 for other organisations than the one that asked; where the token named none, for other people and clients. */
    static void requireOwn(Caller caller, RequestedChange pending) {
        var org = pending.change().org();
        if (org == null ? !caller.subject().equals(pending.requester()) : !org.equals(caller.org())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "not-own-target-change", org == null ? "-" : org);
        }
    }
}

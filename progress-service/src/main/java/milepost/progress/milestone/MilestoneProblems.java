package milepost.progress.milestone;

import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.stage.MilestoneType;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of milestones. */
final class MilestoneProblems {

    private MilestoneProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "milestone-not-found", id)
                .with("milestoneId", id);
    }

    static ProblemException exists(UUID id, MilestoneType type, String titleZh) {
        return ProblemException.of(HttpStatus.CONFLICT, "milestone-exists", type.name(), titleZh)
                .with("milestoneId", id);
    }

    static ProblemException alreadyMet(UUID id, Achievement achievement) {
        return ProblemException.of(HttpStatus.CONFLICT, "milestone-already-met", achievement.actualDate())
                .with("milestoneId", id)
                .with("actualDate", achievement.actualDate());
    }

    static ProblemException ended(UUID id, MilestoneStatus status, LocalDate on) {
        return ProblemException.of(HttpStatus.CONFLICT, "milestone-ended", status.name(), on)
                .with("milestoneId", id)
                .with("status", status.name());
    }
}

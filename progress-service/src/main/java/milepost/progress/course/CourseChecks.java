package milepost.progress.course;

import java.time.LocalDate;
import milepost.progress.milestone.Milestone;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What must hold for a pause and a resumption. */
final class CourseChecks {

    private CourseChecks() {}

    static void requireOrder(LocalDate since, LocalDate until) {
        if (until.isBefore(since)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "pause-ends-before-it-begins", since, until)
                    .field("/until", "not-before", since);
        }
    }

    static void requirePaused(Milestone milestone) {
        if (milestone.pause().isEmpty()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "milestone-not-paused")
                    .with("milestoneId", milestone.id());
        }
    }
}

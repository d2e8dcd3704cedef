package milepost.progress.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import milepost.progress.fact.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the works of a project besides its milestones.
 *
 * @param percent that the latest report has, 0 without one
 * @param reportedOn the day that it describes, null without one
 * @param planned by the planned curve, null without one
 * @param condition of the project
 */
public record ReportedWorks(
        BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable PlannedWorks planned,
        Condition condition) {

    /** For profiles that look at milestones only. */
    public static final ReportedWorks NONE = new ReportedWorks(BigDecimal.ZERO, null, null, Condition.ACTIVE);

    /** Returns the day of the plan that the report is compared with: its own or, when it is old, that of so many days ago. */
    LocalDate comparedOn(LocalDate day, int lag) {
        var latest = day.minusDays(lag);
        return reportedOn == null || reportedOn.isBefore(latest) ? latest : reportedOn;
    }
}

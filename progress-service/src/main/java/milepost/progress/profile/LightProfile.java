package milepost.progress.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A profile of rules that gives a project its light, one version of it. Only what is not met is looked at, and the worst light of a
 * condition that holds is that of the project. Time alone only makes it worse.
 *
 * @param id name and version, as in events; a released version never changes
 * @param from the date of the rule, whenever a site applies it
 * @param sourceZh the document or authority, and what is an assumption of ours
 * @param reportLagDays how many days after the latest report the plan is still compared on its day; later it is compared on the day so
 *     many days ago; null for a profile that compares no reports
 */
public record LightProfile(
        String id,
        String titleZh,
        String titleEn,
        String sourceZh,
        String sourceEn,
        LocalDate from,
        @Nullable Integer reportLagDays,
        List<LightCondition> conditions) {

    private static final int USUAL_LAG_DAYS = 31;

    public LightProfile {
        reportLagDays = reportLagDays == null && conditions.stream().anyMatch(LightCondition::comparesReports)
                ? Integer.valueOf(USUAL_LAG_DAYS)
                : reportLagDays;
        conditions = List.copyOf(conditions);
    }

    /** Whether it compares reports with a plan. */
    public boolean comparesReports() {
        return conditions.stream().anyMatch(LightCondition::comparesReports);
    }

    /** Whether it looks at more than milestones. */
    public boolean looksAtWorks() {
        return conditions.stream().anyMatch(LightCondition::looksAtWorks);
    }

    public Judgement judge(LightSubject subject) {
        return new Judgement(
                this,
                subject,
                conditions.stream()
                        .flatMap(condition -> condition.findings(subject, lag()))
                        .toList());
    }

    int lag() {
        return Objects.requireNonNullElse(reportLagDays, USUAL_LAG_DAYS);
    }
}

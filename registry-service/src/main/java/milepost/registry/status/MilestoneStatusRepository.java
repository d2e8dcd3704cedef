package milepost.registry.status;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProjectRescoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the dates of milestones. Each event carries all dates, so a skipped event does no harm. */
@Repository
class MilestoneStatusRepository {

    private static final Set<String> ENDED = Set.of("WAIVED", "CANCELLED");

    private final JdbcClient jdbc;

    MilestoneStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MilestoneAdded e) {
        save(e.milestoneId(), e.projectId(), e.baselineDate(), e.currentTarget(), e.precision());
    }

    void move(MilestoneTargetChanged e) {
        var target = e.currentTarget() == null ? e.newTarget() : e.currentTarget();
        save(e.milestoneId(), e.projectId(), e.baselineDate(), target, e.precision());
    }

    void meet(MilestoneMet e) {
        save(e.milestoneId(), e.projectId(), e.baselineDate(), e.currentTarget(), e.precision());
        setActualDate(e.milestoneId(), e.actualDate());
    }

    /** Stores the milestone as it is after a correction, which may have made it count again. */
    void correct(MilestoneCorrected e) {
        if (ENDED.contains(e.status())) {
            remove(e.milestoneId());
        } else {
            save(e.milestoneId(), e.projectId(), e.baselineDate(), e.currentTarget(), e.precision());
            setActualDate(e.milestoneId(), e.actualDate());
        }
    }

    void rescope(ProjectRescoped e) {
        e.milestones()
                .forEach(milestone -> save(
                        milestone.milestoneId(),
                        e.projectId(),
                        milestone.baselineDate(),
                        milestone.baselineDate(),
                        milestone.precision()));
    }

    /** Removes a milestone that counts no longer. */
    void remove(UUID milestone) {
        jdbc.sql("delete from milestone_status where milestone_id = :milestone")
                .param("milestone", milestone)
                .update();
    }

    private void setActualDate(UUID milestone, @Nullable LocalDate actual) {
        jdbc.sql("update milestone_status set actual_date = :actual where milestone_id = :milestone")
                .param("actual", actual, Types.DATE)
                .param("milestone", milestone)
                .update();
    }

    private void save(UUID milestone, UUID project, LocalDate baseline, LocalDate target, String precision) {
        jdbc.sql("""
                insert into milestone_status (milestone_id, project_id, baseline_date, current_target, precision)
                values (:milestone, :project, :baseline, :target, :precision)
                on conflict (milestone_id) do update set
                    baseline_date = excluded.baseline_date,
                    current_target = excluded.current_target,
                    precision = excluded.precision
                """)
                .param("milestone", milestone)
                .param("project", project)
                .param("baseline", baseline)
                .param("target", target)
                .param("precision", precision)
                .update();
    }
}

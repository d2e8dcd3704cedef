package milepost.registry.status;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the dates of milestones. Each event carries all dates, so a skipped event does no harm. */
@Repository
class MilestoneStatusRepository {

    private final JdbcClient jdbc;

    MilestoneStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MilestoneAdded e) {
        save(e.milestoneId(), e.projectId(), e.baselineDate(), e.currentTarget(), e.precision());
    }

    void move(MilestoneTargetChanged e) {
        save(e.milestoneId(), e.projectId(), e.baselineDate(), e.newTarget(), e.precision());
    }

    void meet(MilestoneMet e) {
        save(e.milestoneId(), e.projectId(), e.baselineDate(), e.currentTarget(), e.precision());
        jdbc.sql("update milestone_status set actual_date = :actual where milestone_id = :milestone")
                .param("actual", e.actualDate())
                .param("milestone", e.milestoneId())
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

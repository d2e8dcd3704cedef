package milepost.bench.search;

import java.sql.Connection;
import java.sql.SQLException;

/** Puts milestones of synthetic projects into a registry's tables, and the order of projects by them. */
final class SearchMilestones {

    private final Connection database;

    SearchMilestones(Connection database) {
        this.database = database;
    }

    /** Four milestones for each project that has a status, some of them met, some late. */
    void insert() throws SQLException {
        execute(
                "insert into milestone_status (milestone_id, project_id, milestone_type, title_zh, baseline_date, current_target,"
                        + " precision, first_baseline, first_precision, actual_date)"
                        + " select gen_random_uuid(), project_id, 'START', '开工', day, day + moved, 'day', day, 'day',"
                        + " case when day + moved < current_date - 60 then day + moved end"
                        + " from (select project_id, date '2024-01-01' + cast(random() * 600 as int) + n * 300 as day,"
                        + " cast(random() * random() * 400 as int) as moved from project_status, generate_series(1, 4) n) planned");
        execute(
                "update project_order set slip_rank = now.slip, next_target = now.next, changes_on = now.next + 1 from ("
                        + "select project_id, -max(greatest(current_target, current_date) - baseline_date) as slip,"
                        + " min(current_target) as next from milestone_status where actual_date is null group by project_id) now"
                        + " where now.project_id = project_order.project_id");
        execute("vacuum analyze milestone_status, project_order");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

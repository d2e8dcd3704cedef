package milepost.progress.milestone;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.progress.milestone.Milestones.Passed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the times at which milestones are looked at. */
@Repository
class DueMilestoneRepository {

    private final JdbcClient jdbc;

    DueMilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps anew when the sweep is to look at a milestone. */
    void keepDue(UUID id, @Nullable Instant dueAt) {
        jdbc.sql("update milestone set due_at = :dueAt where id = :id")
                .param("id", id)
                .param("dueAt", MilestoneRows.utc(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Returns milestones that the sweep is to look at, and locks the projects' rows. Those that another instance or a request holds
     * are skipped, so that nothing waits here. Merged and withdrawn projects are left out, because nothing can be reported for them.
     */
    List<Passed> lockPassed(Instant now, int limit) {
        return jdbc.sql("""
                select m.id, m.project_id
                from milestone m
                join project_version v on v.project_id = m.project_id
                where m.due_at <= :now
                  and not exists (select 1 from project p where p.id = m.project_id
                    and (p.merged_into is not null or p.withdrawn_at is not null))
                order by m.due_at, m.id
                limit :limit
                for update of v skip locked
                """)
                .param("now", MilestoneRows.utc(now))
                .param("limit", limit)
                .query((row, _) -> new Passed(row.getObject("id", UUID.class), row.getObject("project_id", UUID.class)))
                .list();
    }
}

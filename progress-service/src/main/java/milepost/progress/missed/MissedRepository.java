package milepost.progress.missed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the sweep for targets that have passed. */
@Repository
class MissedRepository {

    private final JdbcClient jdbc;

    MissedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Milestones whose target has passed, with their projects' rows locked. What another instance or a request holds at the moment
     * is left for the next time, so that nobody waits for anybody here. Nobody can report on a merged project, so its silence is none.
     */
    List<UUID> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                select m.id
                from milestone m
                join project_version v on v.project_id = m.project_id
                where m.due_at <= :now
                  and not exists (select 1 from project p where p.id = m.project_id and p.merged_into is not null)
                order by m.due_at, m.id
                limit :limit
                for update of v skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Marks the current target as missed; false if it was met or moved before the lock was had. */
    boolean setMissed(UUID milestoneId, Instant now) {
        return jdbc.sql("""
                with due as (
                    update milestone set due_at = null
                    where id = :milestoneId and due_at <= :now
                    returning id
                )
                update milestone_target t set missed_at = :now
                from due
                where t.milestone_id = due.id
                  and t.revision = (select max(revision) from milestone_target where milestone_id = :milestoneId)
                """)
                        .param("milestoneId", milestoneId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

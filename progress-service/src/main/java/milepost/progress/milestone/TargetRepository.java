package milepost.progress.milestone;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the targets of milestones. Writing needs the project's row lock. */
@Repository
class TargetRepository {

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID milestoneId, Target target, @Nullable Instant dueAt) {
        var change = Objects.requireNonNull(target.change());
        jdbc.sql("""
                with moved as (update milestone set due_at = :dueAt where id = :milestoneId)
                insert into milestone_target (milestone_id, revision, target_date, precision, set_at,
                    change_id, reason_code, reason_text, document_ref, late, org)
                values (:milestoneId, :revision, :date, :precision, :setAt,
                    :changeId, :reasonCode, :reasonText, :documentRef, :late, :org)
                """)
                .param("milestoneId", milestoneId)
                .param("revision", target.revision())
                .param("date", target.date())
                .param("precision", target.precision().code())
                .param("setAt", MilestoneRows.utc(target.setAt()))
                .param("dueAt", MilestoneRows.utc(dueAt))
                .param("changeId", change.id())
                .param("reasonCode", change.reasonCode().name())
                .param("reasonText", change.reasonText())
                .param("documentRef", change.documentRef())
                .param("late", change.late())
                .param("org", change.org())
                .update();
    }

    /**
     * Returns milestones whose target has passed, and locks their projects' rows. Those that another instance or a request holds are
     * skipped, so that nothing waits here. Milestones of merged projects are left out, because nothing can be reported for them.
     */
    List<UUID> lockPassed(Instant now, int limit) {
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
                .param("now", MilestoneRows.utc(now))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Marks the current target as missed; false if it was met or moved before the project was locked. */
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
                        .param("now", MilestoneRows.utc(now))
                        .update()
                == 1;
    }
}

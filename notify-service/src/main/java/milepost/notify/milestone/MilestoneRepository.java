package milepost.notify.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of milestones. */
@Repository
class MilestoneRepository {

    private final JdbcClient jdbc;

    MilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Milestone milestone) {
        jdbc.sql("""
                insert into milestone (id, project_id, type, title_zh, baseline, target, precision, status, changed_at)
                values (:id, :project, :type, :titleZh, :baseline, :target, :precision, :status, :changed)
                on conflict (id) do nothing
                """)
                .param("id", milestone.id())
                .param("project", milestone.project())
                .param("type", milestone.type())
                .param("titleZh", milestone.titleZh())
                .param("baseline", milestone.baseline())
                .param("target", milestone.target())
                .param("precision", milestone.precision())
                .param("status", milestone.status())
                .param("changed", Timestamp.from(milestone.changedAt()))
                .update();
    }

    /** Changes what is given; null leaves a value as it is. A change of nothing is none. */
    void change(UUID id, MilestoneChange change, Instant now) {
        jdbc.sql("""
                update milestone m set type = after.type, title_zh = after.title_zh, baseline = after.baseline,
                    target = after.target, precision = after.precision, actual = after.actual, status = after.status,
                    revision = m.revision + 1, changed_at = :now
                from (
                    select id, coalesce(:type, type) as type, coalesce(:titleZh, title_zh) as title_zh,
                        coalesce(:baseline, baseline) as baseline, coalesce(:target, target) as target,
                        coalesce(:precision, precision) as precision,
                        case when coalesce(:status, status) = 'MET' then coalesce(:actual, actual) end as actual,
                        coalesce(:status, status) as status
                    from milestone where id = :id) after
                where m.id = after.id
                  and (m.type, m.title_zh, m.baseline, m.target, m.precision, m.actual, m.status)
                      is distinct from (after.type, after.title_zh, after.baseline, after.target, after.precision,
                          after.actual, after.status)
                """)
                .param("id", id)
                .param("type", change.type(), Types.VARCHAR)
                .param("titleZh", change.titleZh(), Types.VARCHAR)
                .param("baseline", change.baseline(), Types.DATE)
                .param("target", change.target(), Types.DATE)
                .param("precision", change.precision(), Types.VARCHAR)
                .param("actual", change.actual(), Types.DATE)
                .param("status", change.status(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A target that was moved is open again if it had been missed. */
    void reopen(UUID id) {
        jdbc.sql("update milestone set status = 'PLANNED' where id = :id and status = 'MISSED'")
                .param("id", id)
                .update();
    }

    void move(List<UUID> ids, UUID project) {
        jdbc.sql("update milestone set project_id = :project where id = any (cast(:ids as uuid[]))")
                .param("ids", Columns.of(ids))
                .param("project", project)
                .update();
    }

    void withdraw(UUID project, boolean withdrawn, Instant now) {
        jdbc.sql("""
                update milestone set withdrawn = :withdrawn, revision = revision + 1, changed_at = :now
                where project_id = :project and withdrawn <> :withdrawn
                """)
                .param("project", project)
                .param("withdrawn", withdrawn)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Returns projects that have milestones, in no order. */
    List<UUID> projects(int limit) {
        return jdbc.sql("select distinct project_id from milestone limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /** Returns those of the projects that are not cancelled, or were so since a given time; the nearest to a day first. */
    List<Milestone> of(Collection<UUID> projects, Instant cancelledSince, LocalDate day, int limit) {
        return jdbc.sql("""
                select * from milestone
                where project_id = any (cast(:projects as uuid[]))
                  and (changed_at >= :since or not (status in ('CANCELLED', 'WAIVED') or withdrawn and status <> 'MET'))
                order by abs(coalesce(actual, target) - :day), id
                limit :limit
                """)
                .param("projects", Columns.of(projects))
                .param("since", Timestamp.from(cancelledSince))
                .param("day", day)
                .param("limit", limit)
                .query(MilestoneRepository::row)
                .list();
    }

    private static Milestone row(ResultSet row, int index) throws SQLException {
        return new Milestone(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("type"),
                row.getString("title_zh"),
                row.getObject("baseline", LocalDate.class),
                row.getObject("target", LocalDate.class),
                row.getString("precision"),
                row.getObject("actual", LocalDate.class),
                row.getString("status"),
                row.getBoolean("withdrawn"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant());
    }
}

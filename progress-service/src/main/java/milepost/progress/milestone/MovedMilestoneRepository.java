package milepost.progress.milestone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of milestones that a merge moves from one project to another. Writing needs the locks of both projects. */
@Repository
class MovedMilestoneRepository {

    private final JdbcClient jdbc;

    MovedMilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves all milestones of a project to another one, which may then have two of one type and title. */
    List<UUID> move(UUID from, UUID into, Instant at) {
        return jdbc.sql("""
                with moved as (
                    update milestone set project_id = :into where project_id = :from returning id, baseline_date
                ), kept as (
                    insert into milestone_move (milestone_id, project_id, moved_at) select id, :from, :at from moved
                )
                select id from moved order by baseline_date, id
                """)
                .param("from", from)
                .param("into", into)
                .param("at", MilestoneRows.utc(at))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Returns the milestones that belonged to a project at a time, by baseline. */
    List<Milestone> listAsOf(UUID projectId, Instant time) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_target t on t.milestone_id = m.id
                where (m.project_id = :projectId
                       or m.id in (select milestone_id from milestone_move where project_id = :projectId))
                  and coalesce((
                      select project_id from milestone_move
                      where milestone_id = m.id and moved_at > :time
                      order by moved_at
                      limit 1), m.project_id) = :projectId
                order by m.baseline_date, m.id, t.revision
                """)
                .param("projectId", projectId)
                .param("time", MilestoneRows.utc(time))
                .query(new MilestoneRows());
    }
}

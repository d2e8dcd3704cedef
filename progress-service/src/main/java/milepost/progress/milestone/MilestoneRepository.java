package milepost.progress.milestone;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads milestones with their facts. */
@Repository
class MilestoneRepository {

    private final JdbcClient jdbc;

    MilestoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Milestone> find(UUID id) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_fact f on f.milestone_id = m.id
                where m.id = :id
                """).param("id", id).query(new MilestoneRows()).stream()
                .findFirst();
    }

    /** Returns the id of the project that a milestone belongs to. */
    Optional<UUID> projectOf(UUID id) {
        return jdbc.sql("select project_id from milestone where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Returns the milestones of several projects, by first baseline. */
    List<Milestone> list(Collection<UUID> projectIds) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_fact f on f.milestone_id = m.id
                where m.project_id = any (cast(:projectIds as uuid[]))
                order by m.baseline_date, m.id
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(new MilestoneRows());
    }

    /** Returns the milestones that belonged to a project at a time, by first baseline, with all that is known of them now. */
    List<Milestone> listAsOf(UUID projectId, Instant time) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from milestone m
                join milestone_fact f on f.milestone_id = m.id
                where m.id in (
                      select id from milestone where project_id = :projectId
                      union
                      select milestone_id from milestone_move where project_id = :projectId)
                  and coalesce((
                      select project_id from milestone_move
                      where milestone_id = m.id and moved_at > :time
                      order by moved_at
                      limit 1), m.project_id) = :projectId
                order by m.baseline_date, m.id
                """)
                .param("projectId", projectId)
                .param("time", MilestoneRows.utc(time))
                .query(new MilestoneRows());
    }
}

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
                .param("projectIds", texts(projectIds))
                .query(new MilestoneRows());
    }

    /**
     * Returns the milestones that belonged to one of these projects at a time, each as one of that project, by first baseline, with
     * all that is known of them now.
     */
    List<Milestone> listAsOf(Collection<UUID> projectIds, Instant time) {
        return jdbc.sql("select " + MilestoneRows.COLUMNS + """
                from (
                    select id, baseline_date, project_id from milestone
                    where project_id = any (cast(:projectIds as uuid[])) and not exists (
                        select from milestone_move later where later.milestone_id = milestone.id and later.moved_at > :time)
                    union all
                    select moved.id, moved.baseline_date, move.project_id
                    from milestone_move move
                    join milestone moved on moved.id = move.milestone_id
                    where move.project_id = any (cast(:projectIds as uuid[])) and move.moved_at > :time and not exists (
                        select from milestone_move earlier
                        where earlier.milestone_id = move.milestone_id
                          and earlier.moved_at > :time and earlier.moved_at < move.moved_at)
                ) m
                join milestone_fact f on f.milestone_id = m.id
                order by m.baseline_date, m.id
                """)
                .param("projectIds", texts(projectIds))
                .param("time", MilestoneRows.utc(time))
                .query(new MilestoneRows());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}

package milepost.progress.milestone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that moves milestones from project to project. It needs the row locks of both. */
@Repository
class MilestoneMoveRepository {

    private final JdbcClient jdbc;

    MilestoneMoveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves milestones to a project; those that it has already stay as they are. */
    void move(List<UUID> ids, UUID into, Instant at) {
        jdbc.sql("""
                with wanted as (
                    select id, project_id from milestone where id = any (cast(:ids as uuid[])) and project_id <> :into
                ), kept as (
                    insert into milestone_move (milestone_id, project_id, moved_at) select id, project_id, :at from wanted
                )
                update milestone set project_id = :into from wanted where milestone.id = wanted.id
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("into", into)
                .param("at", MilestoneRows.utc(at))
                .update();
    }

    /** Returns the milestones of a project that were added to one of these. */
    List<UUID> addedTo(List<UUID> origins, UUID projectId) {
        return jdbc.sql("""
                select id from milestone
                where project_id = :projectId and added_to = any (cast(:origins as uuid[]))
                order by baseline_date, id
                """)
                .param("origins", origins.stream().map(UUID::toString).toArray(String[]::new))
                .param("projectId", projectId)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
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
}

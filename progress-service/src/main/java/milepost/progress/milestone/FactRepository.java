package milepost.progress.milestone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.progress.fact.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that writes milestones and their facts. It needs the project's row lock. */
@Repository
class FactRepository {

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a milestone without its facts. */
    void insert(Milestone milestone) {
        jdbc.sql("""
                insert into milestone (id, project_id, added_to, type, title_zh, segment, baseline_date, added_at)
                values (:id, :projectId, :projectId, :type, :titleZh, :segment, :baselineDate, :addedAt)
                """)
                .param("id", milestone.id())
                .param("projectId", milestone.projectId())
                .param("type", milestone.type().name())
                .param("titleZh", milestone.titleZh())
                .param("segment", milestone.definition().segment())
                .param("baselineDate", milestone.firstBaseline().date())
                .param("addedAt", MilestoneRows.utc(milestone.firstBaseline().setAt()))
                .update();
    }

    /** Inserts a fact, and keeps what follows from it for the searches of this table. */
    void add(Milestone after, Fact fact, @Nullable Instant dueAt) {
        jdbc.sql("""
                with changed as (
                    update milestone set due_at = :dueAt, title_zh = :titleZh, segment = :segment, baseline_date = :baselineDate
                    where id = :id
                )
                insert into milestone_fact (milestone_id, event_id, occurred_on, recorded_at, content)
                values (:id, :eventId, :occurredOn, :recordedAt, cast(:content as jsonb))
                """)
                .param("id", after.id())
                .param("dueAt", MilestoneRows.utc(dueAt))
                .param("titleZh", after.titleZh())
                .param("segment", after.definition().segment())
                .param("baselineDate", after.firstBaseline().date())
                .param("eventId", fact.eventId())
                .param("occurredOn", fact.occurredOn())
                .param("recordedAt", MilestoneRows.utc(fact.recordedAt()))
                .param("content", MilestoneRows.json(fact.content()))
                .update();
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

package milepost.progress.milestone;

import java.time.Instant;
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
}

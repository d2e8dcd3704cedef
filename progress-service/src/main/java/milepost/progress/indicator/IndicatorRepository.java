package milepost.progress.indicator;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of indicators and their facts. Writing needs the project's row lock. */
@Repository
class IndicatorRepository {

    private final JdbcClient jdbc;

    IndicatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Indicator> find(UUID id) {
        return jdbc.sql("select " + IndicatorRows.COLUMNS + """
                from indicator i
                join indicator_fact f on f.indicator_id = i.id
                where i.id = :id
                """).param("id", id).query(new IndicatorRows()).stream()
                .findFirst();
    }

    /** Returns the indicators of several projects in the order of their ids, which is that of their first recording. */
    List<Indicator> list(Collection<UUID> projectIds) {
        return jdbc.sql("select " + IndicatorRows.COLUMNS + """
                from indicator i
                join indicator_fact f on f.indicator_id = i.id
                where i.project_id = any (cast(:projectIds as uuid[]))
                order by i.id
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(new IndicatorRows());
    }

    /** Inserts an indicator without its facts. */
    void insert(Indicator indicator) {
        jdbc.sql("insert into indicator (id, project_id) values (:id, :projectId)")
                .param("id", indicator.id())
                .param("projectId", indicator.projectId())
                .update();
    }

    /** Inserts a fact, and keeps when the sweep is to look at the indicator. */
    void add(Indicator after, IndicatorFact fact, @Nullable Instant dueAt) {
        jdbc.sql("""
                with changed as (update indicator set due_at = :dueAt where id = :id)
                insert into indicator_fact (indicator_id, event_id, occurred_on, recorded_at, content)
                values (:id, :eventId, :occurredOn, :recordedAt, cast(:content as jsonb))
                """)
                .param("id", after.id())
                .param("dueAt", IndicatorRows.utc(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("eventId", fact.eventId())
                .param("occurredOn", fact.occurredOn())
                .param("recordedAt", IndicatorRows.utc(fact.recordedAt()))
                .param("content", IndicatorRows.json(fact.content()))
                .update();
    }

    /** Keeps anew when the sweep is to look at an indicator. */
    void keepDue(UUID id, @Nullable Instant dueAt) {
        jdbc.sql("update indicator set due_at = :dueAt where id = :id")
                .param("id", id)
                .param("dueAt", IndicatorRows.utc(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /**
     * Returns indicators that the sweep is to look at, and locks the rows of the projects for which they were set. Those that another
     * instance or a request holds are skipped, so that nothing waits here.
     */
    List<PassedIndicator> lockPassed(Instant now, int limit) {
        return jdbc.sql("""
                select i.id, i.project_id, coalesce(p.merged_into, i.project_id) as belongs_to
                from indicator i
                join project_version v on v.project_id = i.project_id
                left join project p on p.id = i.project_id
                where i.due_at <= :now and not exists (
                    select from project s where s.id = coalesce(p.merged_into, i.project_id) and s.withdrawn_at is not null)
                order by i.due_at, i.id
                limit :limit
                for update of v skip locked
                """)
                .param("now", IndicatorRows.utc(now))
                .param("limit", limit)
                .query((row, _) -> new PassedIndicator(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getObject("belongs_to", UUID.class)))
                .list();
    }
}

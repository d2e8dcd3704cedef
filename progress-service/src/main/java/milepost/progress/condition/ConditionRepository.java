package milepost.progress.condition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ReasonCode;
import milepost.progress.statement.ProjectCorrections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the conditions of projects. Writing needs the project's row lock. */
@Repository
class ConditionRepository {

    private static final String SELECT = """
            select f.id, f.project_id, f.condition, coalesce(c.day, f.since) as since, coalesce(c.until, f.until) as until,
                coalesce(c.reason_code, f.reason_code) as reason_code, f.reason_text, f.document, f.recorded_at
            from project_condition f
            """ + ProjectCorrections.LAST_OF_EACH_FACT;

    private final JdbcClient jdbc;

    ConditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param eventId of the event that tells it */
    void insert(UUID eventId, ConditionFact fact) {
        jdbc.sql("""
                insert into project_condition (id, event_id, project_id, condition, since, until, reason_code, reason_text,
                    document, recorded_at)
                values (:id, :eventId, :projectId, :condition, :since, cast(:until as date), :reasonCode, :reasonText,
                    cast(:document as jsonb), :recordedAt)
                """)
                .param("id", fact.id())
                .param("eventId", eventId)
                .param("projectId", fact.projectId())
                .param("condition", fact.condition().name())
                .param("since", fact.since())
                .param("until", fact.until())
                .param(
                        "reasonCode",
                        fact.reasonCode() == null ? null : fact.reasonCode().name())
                .param("reasonText", fact.reasonText())
                .param(
                        "document",
                        fact.document() == null ? null : JsonMapper.shared().writeValueAsString(fact.document()))
                .param("recordedAt", fact.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(UUID id) {
        return jdbc.sql("select exists (select from project_condition where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Returns the facts about these projects that hold, in the order in which they were recorded. */
    List<ConditionFact> list(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql(SELECT + """
                where f.project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or f.recorded_at <= :recordedBy)
                  and c.withdrawn is not true
                order by f.position
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query((row, _) -> fact(row))
                .list();
    }

    Optional<ConditionFact> find(UUID eventId) {
        return jdbc.sql(SELECT + "where f.event_id = :eventId")
                .param("eventId", eventId)
                .param("recordedBy", null)
                .query((row, _) -> fact(row))
                .optional();
    }

    private static ConditionFact fact(ResultSet row) throws SQLException {
        var reasonCode = row.getString("reason_code");
        var document = row.getString("document");
        return new ConditionFact(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                Condition.valueOf(row.getString("condition")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                reasonCode == null ? null : ReasonCode.valueOf(reasonCode),
                row.getString("reason_text"),
                document == null ? null : JsonMapper.shared().readValue(document, Document.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}

package milepost.progress.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of corrections of what was reported of whole projects. Writing needs the project's row lock. */
@Repository
class ProjectCorrectionRepository {

    private final JdbcClient jdbc;

    ProjectCorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProjectCorrection correction) {
        jdbc.sql("""
                insert into project_correction (id, project_id, event_id, withdrawn, day, until, reason_code, level,
                    physical_percent, investment_done, investment_planned, reason_text, document_ref, recorded_at)
                values (:id, :projectId, :eventId, :withdrawn, cast(:day as date), cast(:until as date), :reasonCode, :level,
                    :percent, :done, :planned, :reasonText, :documentRef, :recordedAt)
                """)
                .param("id", correction.id())
                .param("projectId", correction.projectId())
                .param("eventId", correction.eventId())
                .param("withdrawn", correction.right() == null)
                .params(columns(correction.right()))
                .param("reasonText", correction.reason().text())
                .param("documentRef", correction.reason().documentRef())
                .param("recordedAt", correction.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, @Nullable Object> columns(@Nullable Statement right) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var name : List.of("day", "until", "reasonCode", "level", "percent", "done", "planned")) {
            columns.put(name, null);
        }
        if (right != null) {
            columns.put("day", right.day());
            columns.put("until", right.until());
            columns.put("reasonCode", name(right.reasonCode()));
            columns.put("level", name(right.level()));
            columns.put("percent", right.physicalPercent());
            columns.put("done", number(right.investmentDone()));
            columns.put("planned", number(right.investmentPlanned()));
        }
        return columns;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    boolean isWithdrawn(UUID eventId) {
        return jdbc.sql(
                        "select withdrawn from project_correction where event_id = :eventId order by position desc limit 1")
                .param("eventId", eventId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<UUID> correctedBy(UUID id) {
        return jdbc.sql("select event_id from project_correction where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("""
                select recorded_at from project_correction
                where project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                order by recorded_at desc
                limit 1
                """)
                .param("projectIds", Columns.of(projectIds))
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static @Nullable BigDecimal number(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}

package milepost.progress.curve;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.reporting.CurvePoint;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.ProjectCorrections;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of planned curves. Writing needs the project's row lock. */
@Repository
class PlannedCurveRepository {

    private final JdbcClient jdbc;

    PlannedCurveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param eventId of the event that tells it */
    void insert(UUID eventId, UUID projectId, PlannedCurve curve) {
        jdbc.sql("""
                insert into planned_curve (event_id, project_id, version, points, reason_text, recorded_at)
                values (:eventId, :projectId, :version, cast(:points as jsonb), :reasonText, :recordedAt)
                """)
                .param("eventId", eventId)
                .param("projectId", projectId)
                .param("version", curve.version())
                .param("points", JsonMapper.shared().writeValueAsString(curve.points()))
                .param("reasonText", curve.reasonText())
                .param("recordedAt", curve.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the curve of these projects that was recorded last, of those that were not withdrawn. */
    Optional<PlannedCurve> latest(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("""
                select f.version, f.points, f.reason_text, f.recorded_at
                from planned_curve f
                """ + ProjectCorrections.LAST_OF_EACH_FACT + """
                where f.project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or f.recorded_at <= :recordedBy)
                  and c.withdrawn is not true
                order by f.position desc
                limit 1
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PlannedCurve(
                        row.getInt("version"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason_text"),
                        List.of(JsonMapper.shared().readValue(row.getString("points"), CurvePoint[].class))))
                .optional();
    }

    /** Returns the curve that an event told. */
    Optional<CorrectableFact> find(UUID eventId) {
        return jdbc.sql("select project_id, recorded_at from planned_curve where event_id = :eventId")
                .param("eventId", eventId)
                .query((row, _) -> new CorrectableFact(
                        eventId,
                        row.getObject("project_id", UUID.class),
                        CurvePlanned.class,
                        Statement.of(WorkingDay.of(row.getObject("recorded_at", OffsetDateTime.class)
                                .toInstant())),
                        Set.of(),
                        false))
                .optional();
    }

    /** Returns the number of the next version; it counts those of merged projects too. */
    int nextVersion(List<UUID> projectIds) {
        return jdbc.sql("""
                select greatest(count(*), max(version)) + 1 from planned_curve
                where project_id = any (cast(:projectIds as uuid[]))
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}

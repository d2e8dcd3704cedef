package milepost.progress.curve;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.reporting.CurvePoint;
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

    void insert(UUID projectId, PlannedCurve curve) {
        jdbc.sql("""
                insert into planned_curve (project_id, version, points, reason_text, recorded_at)
                values (:projectId, :version, cast(:points as jsonb), :reasonText, :recordedAt)
                """)
                .param("projectId", projectId)
                .param("version", curve.version())
                .param("points", JsonMapper.shared().writeValueAsString(curve.points()))
                .param("reasonText", curve.reasonText())
                .param("recordedAt", curve.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the curve of these projects that was recorded last. */
    Optional<PlannedCurve> latest(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("""
                select version, points, reason_text, recorded_at
                from planned_curve
                where project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                order by position desc
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

    /** Returns the number of the next version; it counts those of merged projects too. */
    int nextVersion(List<UUID> projectIds) {
        return jdbc.sql("select count(*) + 1 from planned_curve where project_id = any (cast(:projectIds as uuid[]))")
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}

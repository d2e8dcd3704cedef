package milepost.progress.confidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.statement.ProjectCorrections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of declared confidences. Writing needs the project's row lock. */
@Repository
class ConfidenceRepository {

    private static final String SELECT = """
            select f.id, f.project_id, coalesce(c.level, f.level) as level, coalesce(c.day, f.as_of_date) as as_of_date,
                f.narrative_zh, f.narrative_en, f.org, f.recorded_at, c.recorded_at as corrected_at, c.withdrawn is true as withdrawn,
                f.position < max(f.position) filter (where c.withdrawn is not true)
                    over (partition by coalesce(c.day, f.as_of_date)) as superseded
            from project_confidence f
            """ + ProjectCorrections.LAST_OF_EACH_FACT;

    private final JdbcClient jdbc;

    ConfidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Confidence confidence) {
        jdbc.sql("""
                insert into project_confidence (id, event_id, project_id, level, as_of_date, narrative_zh, narrative_en, org, recorded_at)
                values (:id, :id, :projectId, :level, :asOfDate, :zh, :en, :org, :recordedAt)
                """)
                .param("id", confidence.id())
                .param("projectId", confidence.projectId())
                .param("level", confidence.level().name())
                .param("asOfDate", confidence.asOfDate())
                .param("zh", confidence.narrativeZh())
                .param("en", confidence.narrativeEn())
                .param("org", confidence.org())
                .param("recordedAt", confidence.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns those of these projects, the latest day first and of a day the one recorded last first. */
    List<Confidence> list(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql(SELECT + """
                where f.project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or f.recorded_at <= :recordedBy)
                order by coalesce(c.day, f.as_of_date) desc, f.position desc
                """)
                .param("projectIds", Columns.of(projectIds))
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query((row, _) -> confidence(row))
                .list();
    }

    Optional<Confidence> find(UUID eventId) {
        return jdbc.sql(SELECT + "where f.event_id = :eventId")
                .param("eventId", eventId)
                .param("recordedBy", null)
                .query((row, _) -> confidence(row))
                .optional();
    }

    private static Confidence confidence(ResultSet row) throws SQLException {
        var correctedAt = row.getObject("corrected_at", OffsetDateTime.class);
        return new Confidence(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                ConfidenceLevel.valueOf(row.getString("level")),
                row.getObject("as_of_date", LocalDate.class),
                row.getString("narrative_zh"),
                row.getString("narrative_en"),
                row.getString("org"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("superseded"),
                correctedAt == null ? null : correctedAt.toInstant(),
                row.getBoolean("withdrawn"));
    }
}

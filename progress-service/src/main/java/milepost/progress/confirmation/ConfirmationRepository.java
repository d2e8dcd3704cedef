package milepost.progress.confirmation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of confirmations. Writing needs the project's row lock. */
@Repository
class ConfirmationRepository {

    private final JdbcClient jdbc;

    ConfirmationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Confirmation confirmation) {
        jdbc.sql("""
                insert into project_confirmation (id, project_id, as_of_date, note, recorded_at)
                values (:id, :projectId, :asOfDate, :note, :recordedAt)
                """)
                .param("id", confirmation.id())
                .param("projectId", confirmation.projectId())
                .param("asOfDate", confirmation.asOfDate())
                .param("note", confirmation.note())
                .param("recordedAt", confirmation.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return jdbc.sql("""
                select recorded_at from project_confirmation
                where project_id = any (cast(:projectIds as uuid[]))
                  and (cast(:recordedBy as timestamptz) is null or recorded_at <= :recordedBy)
                order by recorded_at desc
                limit 1
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("recordedBy", recordedBy == null ? null : recordedBy.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}

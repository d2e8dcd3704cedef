package milepost.progress.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.statement.ProjectCorrections;
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

    /** @param eventId of the event that tells it */
    void insert(UUID eventId, Confirmation confirmation) {
        jdbc.sql("""
                insert into project_confirmation (id, event_id, project_id, as_of_date, note, recorded_at)
                values (:id, :eventId, :projectId, :asOfDate, :note, :recordedAt)
                """)
                .param("id", confirmation.id())
                .param("eventId", eventId)
                .param("projectId", confirmation.projectId())
                .param("asOfDate", confirmation.asOfDate())
                .param("note", confirmation.note())
                .param("recordedAt", confirmation.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the confirmation that an event told, with the day as it was last corrected. */
    Optional<Confirmation> find(UUID eventId) {
        return jdbc.sql("""
                select f.id, f.project_id, coalesce(c.day, f.as_of_date) as as_of_date, f.note, f.recorded_at
                from project_confirmation f
                """ + ProjectCorrections.LAST_OF_EACH_FACT + "where f.event_id = :eventId")
                .param("eventId", eventId)
                .param("recordedBy", null)
                .query((row, _) -> new Confirmation(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getObject("as_of_date", LocalDate.class),
                        row.getString("note"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
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

package milepost.progress.rescoping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.ProjectRescoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of re-scopings. Writing needs the project's row lock. */
@Repository
class RescopingRepository {

    private static final String SELECT = "select event_id, opened_on, recorded_at, data from project_rescoping\n";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RescopingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProjectRescoped event, UUID eventId, LocalDate openedOn, Instant recordedAt) {
        jdbc.sql("""
                insert into project_rescoping (event_id, project_id, opened_on, recorded_at, data)
                values (:eventId, :projectId, :openedOn, :recordedAt, cast(:data as jsonb))
                """)
                .param("eventId", eventId)
                .param("projectId", event.projectId())
                .param("openedOn", openedOn)
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .param("data", JSON.writeValueAsString(event))
                .update();
    }

    Timetable get(UUID eventId) {
        return jdbc.sql(SELECT + "where event_id = :eventId")
                .param("eventId", eventId)
                .query((row, _) -> timetable(row))
                .single();
    }

    /** Returns those of projects, in the order in which they were recorded. */
    List<Timetable> find(List<UUID> projectIds) {
        return jdbc.sql(SELECT + """
                where project_id = any (cast(:projectIds as uuid[]))
                order by recorded_at, event_id
                """)
                .param("projectIds", projectIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> timetable(row))
                .list();
    }

    private static Timetable timetable(ResultSet row) throws SQLException {
        var event = JSON.readValue(row.getString("data"), ProjectRescoped.class);
        return new Timetable(
                row.getObject("event_id", UUID.class),
                event.baseline(),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                event.changes(),
                event.reasonText(),
                event.documentRef(),
                event.milestones());
    }
}

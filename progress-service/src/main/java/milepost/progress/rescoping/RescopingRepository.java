package milepost.progress.rescoping;

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

    /** Returns those of a project, in the order in which they were recorded. */
    List<Timetable> find(UUID projectId) {
        return jdbc.sql("""
                select event_id, opened_on, recorded_at, data from project_rescoping
                where project_id = :projectId or project_id in (select id from project where merged_into = :projectId)
                order by recorded_at, event_id
                """)
                .param("projectId", projectId)
                .query((row, _) -> timetable(
                        row.getObject("event_id", UUID.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("data"), ProjectRescoped.class)))
                .list();
    }

    private static Timetable timetable(UUID eventId, LocalDate openedOn, Instant recordedAt, ProjectRescoped event) {
        return new Timetable(
                eventId,
                event.baseline(),
                openedOn,
                recordedAt,
                event.changes(),
                event.reasonText(),
                event.documentRef(),
                event.milestones());
    }
}

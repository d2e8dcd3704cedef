package milepost.progress.silence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the silence of projects. Writing needs the project's row lock. */
@Repository
class SilenceRepository {

    private final JdbcClient jdbc;

    SilenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a report. The day on which a step may be due stays, unless there was none: it is moved when it comes. */
    void reported(UUID projectId, Instant at, @Nullable LocalDate earliestDue) {
        jdbc.sql("""
                insert into project_silence as s (project_id, reported_at, due_on) values (:projectId, :at, :dueOn)
                on conflict (project_id) do update
                set reported_at = greatest(s.reported_at, excluded.reported_at), due_on = coalesce(s.due_on, excluded.due_on)
                """)
                .param("projectId", projectId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("dueOn", earliestDue)
                .update();
    }

    /** Notes what was reported of another project, if this one has progress events. */
    void addReports(UUID from, UUID into, @Nullable LocalDate earliestDue) {
        jdbc.sql("""
                insert into project_silence as s (project_id, reported_at, due_on)
                select v.project_id, f.reported_at, cast(:dueOn as date)
                from project_silence f
                join project_version v on v.project_id = :into
                where f.project_id = :from
                on conflict (project_id) do update
                set reported_at = greatest(s.reported_at, excluded.reported_at), due_on = coalesce(s.due_on, excluded.due_on)
                """)
                .param("from", from)
                .param("into", into)
                .param("dueOn", earliestDue)
                .update();
    }

    void restore(UUID projectId, String policy, LocalDate countedFrom, Rung rung) {
        jdbc.sql("""
                insert into project_silence as s (project_id, policy, counted_from, rung)
                values (:projectId, :policy, :countedFrom, :rung)
                on conflict (project_id) do update
                set policy = excluded.policy, counted_from = excluded.counted_from, rung = excluded.rung
                """)
                .param("projectId", projectId)
                .param("policy", policy)
                .param("countedFrom", countedFrom)
                .param("rung", rung.name())
                .update();
    }

    KeptSilence get(UUID projectId) {
        return jdbc.sql("select * from project_silence where project_id = :projectId")
                .param("projectId", projectId)
                .query((row, _) -> kept(row))
                .single();
    }

    void save(KeptSilence kept) {
        jdbc.sql("""
                update project_silence set due_on = :dueOn, policy = :policy, counted_from = :countedFrom, rung = :rung
                where project_id = :projectId
                """)
                .param("projectId", kept.projectId())
                .param("dueOn", kept.dueOn())
                .param("policy", kept.policy())
                .param("countedFrom", kept.countedFrom())
                .param("rung", kept.rung() == null ? null : kept.rung().name())
                .update();
    }

    private static KeptSilence kept(ResultSet row) throws SQLException {
        var reportedAt = row.getObject("reported_at", OffsetDateTime.class);
        var rung = row.getString("rung");
        return new KeptSilence(
                row.getObject("project_id", UUID.class),
                reportedAt == null ? null : reportedAt.toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("policy"),
                row.getObject("counted_from", LocalDate.class),
                rung == null ? null : Rung.valueOf(rung));
    }
}

package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the lights of projects. Writing needs the project's row lock. */
@Repository
class LightRepository {

    private final JdbcClient jdbc;

    LightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptLight> find(UUID projectId) {
        return jdbc.sql("select light, light_due_on from project_light where project_id = :projectId")
                .param("projectId", projectId)
                .query((row, _) -> {
                    var light = row.getString("light");
                    return new KeptLight(
                            light == null ? null : Light.ofCode(light), row.getObject("light_due_on", LocalDate.class));
                })
                .optional();
    }

    void save(UUID projectId, @Nullable Light light, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                insert into project_light (project_id, light, light_due_on)
                values (:projectId, :light, :dueOn)
                on conflict (project_id) do update set light = excluded.light, light_due_on = excluded.light_due_on
                """)
                .param("projectId", projectId)
                .param("light", light == null ? null : light.code())
                .param("dueOn", dueOn)
                .update();
    }

    /** Makes projects due that have no row, such as those that an instance of an earlier release added. */
    void addMissing() {
        jdbc.sql("""
                insert into project_light (project_id)
                select v.project_id from project_version v
                where not exists (select from project_light l where l.project_id = v.project_id)
                on conflict do nothing
                """).update();
    }

    /**
     * Returns projects whose light changes by this day, and locks them. Those that another instance or a request holds are skipped,
     * and those with a target that has just passed, because the missed milestone is published before the light.
     */
    List<UUID> lockDue(LocalDate today, Instant now, int limit) {
        return jdbc.sql("""
                select l.project_id
                from project_light l
                join project_version v on v.project_id = l.project_id
                where l.light_due_on <= :today
                  and not exists (select from milestone m where m.project_id = l.project_id and m.due_at <= :now)
                order by l.light_due_on, l.project_id
                limit :limit
                for update of v skip locked
                """)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getObject("project_id", UUID.class))
                .list();
    }
}

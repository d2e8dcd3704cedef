package milepost.progress.light;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.profile.Light;
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
        return jdbc.sql("select light, rule, light_due_on from project_light where project_id = :projectId")
                .param("projectId", projectId)
                .query((row, _) -> {
                    var light = row.getString("light");
                    return new KeptLight(
                            light == null ? null : Light.ofCode(light),
                            row.getString("rule"),
                            row.getObject("light_due_on", LocalDate.class));
                })
                .optional();
    }

    void save(UUID projectId, KeptLight kept) {
        jdbc.sql("""
                insert into project_light (project_id, light, rule, light_due_on)
                values (:projectId, :light, :rule, :dueOn)
                on conflict (project_id) do update
                set light = excluded.light, rule = excluded.rule, light_due_on = excluded.light_due_on
                """)
                .param("projectId", projectId)
                .param("light", kept.light() == null ? null : kept.light().code())
                .param("rule", kept.rule())
                .param("dueOn", kept.dueOn())
                .update();
    }
}

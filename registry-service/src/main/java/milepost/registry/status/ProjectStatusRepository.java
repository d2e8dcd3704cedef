package milepost.registry.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the stage and light of projects. A state holds since its event was recorded; the database keeps the former one. */
@Repository
class ProjectStatusRepository {

    private final JdbcClient jdbc;

    ProjectStatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stage(UUID project, String stage, Instant at) {
        jdbc.sql("""
                insert into project_status (project_id, stage, valid_from) values (:project, :stage, :at)
                on conflict (project_id) do update set stage = excluded.stage,
                    valid_from = greatest(project_status.valid_from, excluded.valid_from)
                """)
                .param("project", project)
                .param("stage", stage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void light(UUID project, String light, Instant at) {
        jdbc.sql("""
                insert into project_status (project_id, light, valid_from) values (:project, :light, :at)
                on conflict (project_id) do update set light = excluded.light,
                    valid_from = greatest(project_status.valid_from, excluded.valid_from)
                """)
                .param("project", project)
                .param("light", light)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reported(UUID project, Instant at) {
        jdbc.sql("""
                insert into project_status (project_id, last_reported_at, valid_from) values (:project, :at, :at)
                on conflict (project_id) do update
                set last_reported_at = greatest(project_status.last_reported_at, excluded.last_reported_at),
                    valid_from = greatest(project_status.valid_from, excluded.valid_from)
                """)
                .param("project", project)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void hold() {
        jdbc.sql("lock table project_status in share row exclusive mode").update();
    }

    /** Writes the stages again as they are, so that the trigger shows them in {@code project_search}. None changes meanwhile. */
    void showAgain(Collection<UUID> projects) {
        hold();
        jdbc.sql("update project_status set stage = stage where project_id = any(cast(:ids as uuid[]))")
                .param("ids", projects.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}

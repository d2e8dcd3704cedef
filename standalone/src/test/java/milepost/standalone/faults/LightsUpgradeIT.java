package milepost.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import milepost.messaging.test.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LightsUpgradeIT {

    private final String url = TestPostgres.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    @Test
    void aProjectFromBeforeLightsWereToldIsToldOfOnce() {
        createTablesWithoutLights();
        var project = addProject();

        try (var _ = WithoutKafkaIT.start(url)) {
            await().untilAsserted(() -> assertThat(lightsOf(project)).containsExactly("red"));
        }
        try (var _ = WithoutKafkaIT.start(url)) {
            await().during(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(lightsOf(project)).containsExactly("red"));
        }
    }

    /** As they were after the release before. */
    private void createTablesWithoutLights() {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations("classpath:db/progress-service")
                .target("106")
                .load()
                .migrate();
    }

    private UUID addProject() {
        var project = UUID.randomUUID();
        jdbc.sql("""
                with numbered as (
                    insert into project_version (project_id, version) values (:project, 1) returning project_id
                ), added as (
                    insert into milestone (id, project_id, type, title_zh, baseline_date, added_at)
                    select gen_random_uuid(), project_id, 'START', '开工', '2026-01-01', '2025-06-01' from numbered
                    returning id, baseline_date, added_at
                )
                insert into milestone_target (milestone_id, revision, target_date, precision, set_at)
                select id, 0, baseline_date, 'day', added_at from added
                """).param("project", project).update();
        return project;
    }

    private List<String> lightsOf(UUID project) {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::jsonb ->> 'light' from messaging.outbox
                where aggregateid = :project order by version
                """)
                .param("project", project.toString())
                .query(String.class)
                .list();
    }
}

package milepost.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import milepost.messaging.test.TestPostgres;
import milepost.progress.ProgressApplication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WithoutKafkaIT {

    private final String url = TestPostgres.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    @Test
    void reportsAreTakenAndTheirEventsWait() {
        try (var service = start(url)) {
            var reporter = new ProgressReporter(service);
            var project = addProject();

            var milestone = reporter.addStart(project, "2026-01-01");
            reporter.reportMet(milestone, "2026-02-10").expectStatus().isOk();

            assertThat(jdbc.sql("""
                    select type from messaging.outbox where aggregateid = :project order by version
                    """)
                            .param("project", project.toString())
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "milepost.milestone.added.v1",
                            "milepost.project.light-changed.v1",
                            "milepost.milestone.met.v1",
                            "milepost.project.stage-changed.v1",
                            "milepost.project.light-changed.v1");
            service.get("/actuator/health/readiness").expectStatus().isOk();
        }
    }

    /** Starts progress-service on a database, where no Kafka answers. */
    static ServiceAlone start(String databaseUrl) {
        return ServiceAlone.start(ProgressApplication.class, "progress-service", databaseUrl, ServiceAlone.NO_KAFKA);
    }

    /** Without Kafka the registry's event cannot come, so the row that it would lead to is written here. */
    private UUID addProject() {
        var project = UUID.randomUUID();
        jdbc.sql("""
                insert into project (id, name_zh, nature, category, regions, responsible_org)
                values (:id, '兰州至合作铁路', 'project', 'railway', '{620100}', :organisation)
                """)
                .param("id", project)
                .param("organisation", ProgressReporter.ORGANISATION)
                .update();
        return project;
    }
}

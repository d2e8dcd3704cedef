package milepost.progress;

import static milepost.progress.ProgressCalls.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import milepost.access.TestIssuer;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class WithoutKafkaIT {

    private static final String NO_KAFKA = "127.0.0.1:1";

    @Test
    void reportsAreTakenAndTheirEventsWait() {
        try (var service = start(TestPostgres.newDatabase())) {
            var http = RestTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                    .build();
            var calls = new ProgressCalls(http, new TopicProbe());
            var jdbc = service.getBean(JdbcClient.class);
            var project = UUID.randomUUID();
            jdbc.sql("""
                    insert into project (id, name_zh, nature, category, regions, responsible_org)
                    values (:id, '兰州至合作铁路', 'project', 'railway', '{620100}', 'gansu-railway')
                    """).param("id", project).update();

            var milestone = calls.milestone(project, "2026-01-01");
            calls.post(REPORTER, "/v1/milestones/" + milestone + "/achievement", Map.of("actualDate", "2026-02-10"))
                    .expectStatus()
                    .isOk();

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
            calls.get("/actuator/health/readiness").expectStatus().isOk();
        }
    }

    /** The whole service on a database, with no Kafka to be found. */
    static ConfigurableApplicationContext start(String databaseUrl) {
        return new SpringApplicationBuilder(ProgressApplication.class)
                .properties("spring.config.name=progress-service")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.kafka.bootstrap-servers=" + NO_KAFKA,
                        "--spring.kafka.admin.operation-timeout=1s",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                        "--milepost.access.audience=" + TestIssuer.AUDIENCE);
    }
}

package milepost.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.Topics;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseDownIT {

    private final String url = TestPostgres.newDatabase();
    private final TopicProbe topics = new TopicProbe();

    @AfterEach
    void openAgain() {
        allow(true);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndNothingIsLostOrDoubled() {
        TopicProbe.createTopics();
        try (var service =
                ServiceAlone.start(ProgressApplication.class, "progress-service", url, TestKafka.bootstrapServers())) {
            var reporter = new ProgressReporter(service);
            var project = publishProject();
            var milestone = reporter.addStart(project, "2026-01-01");

            allow(false);
            reporter.reportMet(milestone, "2026-02-10")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("database-unavailable");
            service.get("/v1/projects/" + project + "/progress").expectStatus().isEqualTo(503);
            service.get("/actuator/health/readiness").expectStatus().isEqualTo(503);
            service.get("/actuator/health/liveness").expectStatus().isOk();
            allow(true);

            await().untilAsserted(() ->
                    reporter.reportMet(milestone, "2026-02-10").expectStatus().isOk());
            await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project).stream()
                            .distinct()) // the relay may have lost its place
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("MilestoneAdded", "LightChanged", "MilestoneMet", "StageChanged", "LightChanged"));
        }
    }

    /** A railway around Lanzhou, as the registry would publish it. */
    private UUID publishProject() {
        var id = UUID.randomUUID();
        var details = new ProjectDetails(
                "兰州至合作铁路",
                "Lanzhou–Hezuo railway",
                List.of(),
                "project",
                "railway",
                List.of("620100", "623001"),
                null,
                List.of(),
                ProgressReporter.ORGANISATION,
                null,
                null,
                null);
        topics.publish(id, 1, new ProjectRegistered(id, details, List.of()));
        return id;
    }

    private void allow(boolean connections) {
        var name = url.replaceAll(".*/([^?]+).*", "$1");
        var server =
                JdbcClient.create(new DriverManagerDataSource(url.replace("/" + name, "/postgres"), "postgres", ""));
        server.sql("alter database %s with allow_connections %s".formatted(name, connections))
                .update();
        if (!connections) {
            server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                    .param("name", name)
                    .query()
                    .listOfRows();
        }
    }
}

package milepost.progress;

import static milepost.progress.ProgressCalls.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ProgressIT
class DatabaseDownIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Value("${spring.datasource.url}")
    String url;

    @AfterEach
    void openAgain() {
        allow(true);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndNothingIsLostOrDoubled() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var body = Map.of("actualDate", "2026-02-10");
        var path = "/v1/milestones/" + milestone + "/achievement";

        allow(false);
        calls.post(REPORTER, path, body)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("database-unavailable");
        calls.get("/v1/projects/" + project + "/progress").expectStatus().isEqualTo(503);
        calls.get("/actuator/health/readiness").expectStatus().isEqualTo(503);
        calls.get("/actuator/health/liveness").expectStatus().isOk();
        allow(true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> calls.post(REPORTER, path, body).expectStatus().isOk());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project).stream()
                                .distinct()) // the relay may have lost its place
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly(
                                "MilestoneAdded", "LightChanged", "MilestoneMet", "StageChanged", "LightChanged"));
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

package milepost.registry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import milepost.access.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the service does without Kafka, and without its database. It has both for itself here. */
class OutagesIT {

    private static final String NO_KAFKA = "127.0.0.1:1";

    @Test
    void withoutKafkaProjectsAreRegisteredAndWithoutTheDatabaseNobodyIsMisled() throws IOException {
        try (var database = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                var service = start(database)) {
            var http = RestTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                    .build();
            var registry = RegistryClient.of(http);

            var id = registry.newProject();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(status(http, "readiness")).isEqualTo("DEGRADED"));
            assertThat(status(http, "liveness")).isEqualTo("UP");

            database.close();

            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(status(http, "readiness")).isEqualTo("DOWN"));
            var refused = registry.register(project());
            refused.expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
            assertThat(json(refused).get("code").asString()).isEqualTo("database-unavailable");
            registry.patch(id, 1).body("{}").exchange().expectStatus().isEqualTo(503);
            registry.get("/v1/projects").expectStatus().isEqualTo(503);
            registry.get("/v1/plans/any").expectStatus().isEqualTo(503);
            assertThat(status(http, "liveness")).isEqualTo("UP");
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(RegistryApplication.class)
                .properties("spring.config.name=registry-service")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.kafka.bootstrap-servers=" + NO_KAFKA,
                        "--spring.kafka.admin.operation-timeout=1s",
                        "--spring.kafka.admin.close-timeout=1s",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIssuer.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                        "--milepost.access.audience=" + TestIssuer.AUDIENCE);
    }

    private static String status(RestTestClient http, String group) {
        return json(http.get().uri("/actuator/health/{group}", group).exchange())
                .get("status")
                .asString();
    }
}

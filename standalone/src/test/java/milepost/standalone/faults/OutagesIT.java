package milepost.standalone.faults;

import static milepost.standalone.faults.ServiceAlone.idOf;
import static milepost.standalone.faults.ServiceAlone.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryApplication;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** What registry-service does without Kafka, and without its database. It has a PostgreSQL for itself here. */
class OutagesIT {

    private static final TestTokens REGISTRAR = TestTokens.of(Role.REGISTRAR);

    @Test
    void withoutKafkaProjectsAreRegisteredAndWithoutTheDatabaseNobodyIsMisled() throws IOException {
        try (var database = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(5))
                        .start();
                var registry = start(database)) {
            var id = idOf(registry.post(REGISTRAR, "/v1/projects", project()));
            await().untilAsserted(() -> assertThat(registry.health("readiness")).isEqualTo("DEGRADED"));
            assertThat(registry.health("liveness")).isEqualTo("UP");

            database.close();

            await().untilAsserted(() -> assertThat(registry.health("readiness")).isEqualTo("DOWN"));
            var refused = registry.post(REGISTRAR, "/v1/projects", project());
            refused.expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
            assertThat(json(refused).get("code").asString()).isEqualTo("database-unavailable");
            registry.patch(REGISTRAR, "/v1/projects/" + id, 1, "{}")
                    .expectStatus()
                    .isEqualTo(503);
            registry.get("/v1/projects").expectStatus().isEqualTo(503);
            registry.get("/v1/plans/any").expectStatus().isEqualTo(503);
            assertThat(registry.health("liveness")).isEqualTo("UP");
        }
    }

    private static ServiceAlone start(EmbeddedPostgres database) {
        return ServiceAlone.start(
                RegistryApplication.class,
                "registry-service",
                database.getJdbcUrl("postgres", "postgres"),
                ServiceAlone.NO_KAFKA,
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.kafka.admin.close-timeout=1s");
    }

    private static Map<String, Object> project() {
        return Map.of(
                "nameZh",
                "测试铁路" + UUID.randomUUID(),
                "nature",
                "project",
                "category",
                "railway",
                "regions",
                List.of("620100"));
    }
}

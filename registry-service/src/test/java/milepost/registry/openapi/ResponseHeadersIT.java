package milepost.registry.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.test.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegistryIT
class ResponseHeadersIT {

    private static final byte[] NOTHING = {};

    @LocalServerPort
    int port;

    @Autowired
    RegistryClient registry;

    @Autowired
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans", "/v1/projects?limit=1", "/v1/regions", "/v1/projects/facets", "/v3/api-docs"})
    void whatIsPublicMayBeCachedForAShortTime(String path) {
        var first = get(path, Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=5, public");
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Vary")).containsIgnoringCase("Authorization");
        assertThat(get(path, Map.of("If-None-Match", "W/\"other\"")).status()).isEqualTo(200);
        await().until(() -> {
            var tag = get(path, Map.of()).header("ETag"); // other tests may change the list in between
            return get(path, Map.of("If-None-Match", tag)).status() == 304;
        });
    }

    @Test
    void aProjectKeepsTheTagOfItsVersion() {
        var path = "/v1/projects/" + registry.newProject();

        var first = get(path, Map.of());

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=5, public");
        assertThat(get(path, Map.of("If-None-Match", "\"1\"")).status()).isEqualTo(304);
    }

    @Test
    void whatIsNotPublicIsNotCached() {
        var token = Map.of("Authorization", TestTokens.of(Role.REGISTRAR).bearer());

        assertThat(get("/v1/plans", token).header("Cache-Control")).contains("no-store");
        assertThat(get("/v1/plans", token).header("ETag")).isEmpty();
        assertThat(get("/v1/projects/" + UUID.randomUUID(), Map.of()).header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aResponseTellsItsLength() {
        var project = get("/v1/projects/" + registry.newProject(), Map.of());
        var problem = get("/v1/projects/" + UUID.randomUUID(), Map.of());

        for (var response : List.of(project, problem)) {
            assertThat(response.header("Content-Length"))
                    .isEqualTo(Integer.toString(response.body().getBytes(StandardCharsets.UTF_8).length));
            assertThat(response.header("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void largeResponsesAreCompressed() {
        var plan = RegistryClient.plan(RegistryClient.newPlanId());
        plan.put("titleZh", "规划".repeat(140));
        for (var i = 0; i < 5; i++) {
            plan.put("id", RegistryClient.newPlanId());
            registry.post("/v1/plans").body(plan).exchange().expectStatus().isCreated();
        }

        var gzip = Map.of("Accept-Encoding", "gzip");

        assertThat(get("/v1/plans?limit=500", gzip).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(get("/v3/api-docs", gzip).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(get("/v1/plans?limit=500", Map.of()).header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aRepeatedResponseIsMeasuredUnderThePathOfItsOperation() {
        var key = UUID.randomUUID().toString();
        var before = measuredWithoutAPath();
        var project = RegistryClient.project();

        registry.post("/v1/projects")
                .header("Idempotency-Key", key)
                .body(project)
                .exchange();
        registry.post("/v1/projects")
                .header("Idempotency-Key", key)
                .body(project)
                .exchange()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");

        assertThat(measuredWithoutAPath()).isEqualTo(before);
    }

    private long measuredWithoutAPath() {
        return meters.find("http.server.requests").tag("uri", "UNKNOWN").tag("status", "201").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private RawHttp.Answer get(String path, Map<String, String> headers) {
        return new RawHttp(port).send("GET", path, headers, NOTHING);
    }
}

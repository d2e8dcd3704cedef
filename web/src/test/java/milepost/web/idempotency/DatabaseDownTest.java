package milepost.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import milepost.sample.Gate;
import milepost.sample.SampleApplication;
import milepost.web.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseDownTest {

    private final HttpClient http = HttpClient.newHttpClient();

    private EmbeddedPostgres database;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        database = TestDatabase.start();
        service = new SpringApplicationBuilder(SampleApplication.class)
                .properties(
                        "server.port=0",
                        "spring.flyway.locations=classpath:db/sample",
                        "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.hikari.connection-timeout=300",
                        "spring.datasource.hikari.validation-timeout=250")
                .run();
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        database.close();
    }

    @Test
    void withoutItsDatabaseAServiceAsksToRetryLater() throws IOException, InterruptedException {
        database.close();

        asksToRetryLater(http.send(post("/things").build(), BodyHandlers.ofString()));
        asksToRetryLater(
                http.send(post("/things").header("Idempotency-Key", "a").build(), BodyHandlers.ofString()));
    }

    @Test
    void whenItsDatabaseGoesAwayWithinARequestAServiceAsksToRetryLater() throws Exception {
        var gate = service.getBean(Gate.class);
        gate.shut();
        var answer = http.sendAsync(
                post("/things/gated").header("Idempotency-Key", "b").build(), BodyHandlers.ofString());
        gate.awaitVisitor();

        database.close();
        gate.open();

        asksToRetryLater(answer.get());
    }

    private HttpRequest.Builder post(String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"x\"}"));
    }

    private static void asksToRetryLater(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("database-unavailable");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
}

package milepost.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import milepost.sample.SampleApplication;
import milepost.web.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class DatabaseDownTest {

    @Test
    void withoutItsDatabaseAServiceAsksToRetryLater() throws IOException, InterruptedException {
        var database = TestDatabase.start();
        try (database;
                var service = new SpringApplicationBuilder(SampleApplication.class)
                        .properties(
                                "server.port=0",
                                "spring.flyway.locations=classpath:db/sample",
                                "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.hikari.connection-timeout=300",
                                "spring.datasource.hikari.validation-timeout=250")
                        .run()) {
            database.close();
            var port = service.getEnvironment().getRequiredProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/things"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"x\"}"));

            for (var attempt : new HttpRequest[] {
                request.build(), request.copy().header("Idempotency-Key", "a").build()
            }) {
                var answer = HttpClient.newHttpClient().send(attempt, BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(answer.body()).contains("database-unavailable");
            }
        }
    }
}

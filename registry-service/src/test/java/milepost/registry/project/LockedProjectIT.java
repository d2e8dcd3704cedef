package milepost.registry.project;

import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever waits for a project that is locked holds up nobody else. */
@RegistryIT
class LockedProjectIT {

    private static final int WRITERS = 24; // more than there are connections

    @Autowired
    RegistryClient registry;

    @Autowired
    RestTestClient http;

    @Autowired
    DataSource database;

    @Test
    void othersAreReadAndChangedWhileManyWaitForOneProject() throws Exception {
        var locked = registry.registered(project()).get("id").asString();
        var other = registry.registered(project()).get("id").asString();
        List<Future<Answer>> waiting;
        try (var connection = database.getConnection();
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            lock(connection, locked);
            waiting = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.submit(amend(locked, i)))
                    .toList();

            for (int version = 1; version <= 8; version++) {
                http.get()
                        .uri("/v1/projects/" + other)
                        .exchange()
                        .expectStatus()
                        .isOk();
                http.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk();
                registry.registered(project());
                registry.patch(other, version)
                        .body("{\"nameEn\":\"Line " + version + "\"}")
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
            connection.rollback();
        }

        for (var one : waiting) {
            var answer = one.get();
            assertThat(answer.status()).isIn(200, 409, 412, 503);
            assertThat(answer.status() != 503 || answer.retryAfter() != null).isTrue();
        }
    }

    @Test
    void whoWaitsForTooLongIsAskedToTryAgain() throws Exception {
        var locked = registry.registered(project()).get("id").asString();
        Answer answer;
        try (var connection = database.getConnection()) {
            lock(connection, locked);

            answer = amend(locked, 0).call();

            connection.rollback();
        }
        assertThat(answer).isEqualTo(new Answer(409, "1"));
    }

    private record Answer(int status, String retryAfter) {}

    private Callable<Answer> amend(String project, int n) {
        return () -> {
            var result = registry.patch(project, 1)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"nameEn\":\"Line " + n + "\"}")
                    .exchange()
                    .returnResult();
            return new Answer(
                    result.getStatus().value(), result.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        };
    }

    private static void lock(Connection connection, String project) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select id from project where id = ? for update")) {
            statement.setObject(1, UUID.fromString(project));
            statement.executeQuery();
        }
    }
}

package milepost.registry.export;

import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports that are larger than what fits between the service and a reader that waits. */
@RegistryIT
class SnapshotIT {

    private static final int PROJECTS = 1_200;
    private static final int AT_ONCE = 60;
    private static final int LAST = PROJECTS - 1;

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    String mark;
    List<String> ids;

    @BeforeEach
    void manyProjects() {
        mark = UUID.randomUUID().toString();
        ids = IntStream.range(0, PROJECTS / AT_ONCE)
                .mapToObj(batch -> IntStream.range(batch * AT_ONCE, (batch + 1) * AT_ONCE)
                        .mapToObj(this::large)
                        .toList())
                .flatMap(batch -> RegistryClient.json(registry.post("/v1/projects/batch")
                                .body(Map.of("projects", batch))
                                .exchange()
                                .expectStatus()
                                .isOk())
                        .get("results")
                        .valueStream()
                        .map(result -> result.get("id").asString()))
                .toList();
    }

    @Test
    void aFileShowsOneMomentHoweverLongItTakes() throws IOException {
        try (var download = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark)) {
            assertThat(download.begin()).contains("HTTP/1.1 200", "projects-", ".ndjson");
            registry.patch(ids.get(LAST), 1)
                    .body(Map.of("nameZh", "改名" + mark))
                    .exchange()
                    .expectStatus()
                    .isOk();
            registry.registered(project("后来" + mark));

            var file = download.rest();

            assertThat(SlowDownload.isWhole(file)).isTrue();
            assertThat(file).contains("第" + LAST + "号" + mark).doesNotContain("改名" + mark, "后来" + mark);
        }
    }

    @Test
    void aFileThatCannotBeFinishedIsBrokenOff() throws IOException {
        // Lines have the descriptions, so that the file is longer than what waits on the way.
        try (var download = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark)) {
            assertThat(download.begin()).contains("HTTP/1.1 200");
            await().until(() -> endTransactions() > 0);

            var file = download.rest();

            assertThat(SlowDownload.isWhole(file)).isFalse();
            assertThat(file).contains("第0号" + mark).doesNotContain("第" + LAST + "号" + mark);
        }
    }

    @Test
    void thereAreNotMoreExportsAtOnceThanConnectionsForThem() throws IOException {
        try (var one = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark);
                var two = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark);
                var three = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark);
                var four = new SlowDownload(port, "/v1/exports/projects.ndjson?q=" + mark)) {
            for (var download : List.of(one, two, three, four)) {
                download.begin();
            }

            registry.get("/v1/exports/projects.csv?q={q}", mark)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .exists("Retry-After");
            assertThat(SlowDownload.isWhole(one.rest())).isTrue();
        }
    }

    /** Ends the sessions that wait for a reader within a transaction. */
    private long endTransactions() {
        return jdbc.sql("""
                select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                where state = 'idle in transaction' and datname = current_database() and pid <> pg_backend_pid()
                """).query(Long.class).single();
    }

    /** A project of about 9 kB; the names of all are alike, so the batch says that they are distinct by their numbers. */
    private Map<String, Object> large(int n) {
        var project = project("第" + n + "号" + mark);
        project.put("descriptionZh", "长".repeat(3000));
        return project;
    }
}

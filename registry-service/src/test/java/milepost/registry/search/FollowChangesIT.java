package milepost.registry.search;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryIT
class FollowChangesIT {

    private static final int WRITERS = 6;
    private static final int PROJECTS = 180;

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    final String mark = UUID.randomUUID().toString();
    final Set<String> seen = new HashSet<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=20&sort=updated&updatedSince={since}",
                "limit=20&sort=-updated&updatedSince={since}",
                "limit=500&updatedSince={since}"
            })
    void whoeverAsksAgainFromTheLastTimeOnMissesNoChange(String query) throws Exception {
        var ids = Stream.generate(this::register).limit(PROJECTS).toList();
        var next = new AtomicInteger();
        var since = Instant.EPOCH;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    for (var n = next.getAndIncrement(); n < PROJECTS; n = next.getAndIncrement()) {
                        amend(ids.get(n));
                    }
                }));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                since = follow(query, since);
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        follow(query, since);

        assertThat(seen).containsAll(ids);
    }

    @Test
    void aChangeIsListedByItsTimeWhenNoOlderOneIsStillBeingWritten() {
        var slow = register();
        var quick = register();
        follow("sort=updated&updatedSince={since}", Instant.EPOCH);

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("update project set version = 2, updated_at = clock_timestamp() where id = :id")
                    .param("id", UUID.fromString(slow))
                    .update();
            amend(quick);

            follow("sort=updated&updatedSince={since}", Instant.EPOCH);
            assertThat(seen).doesNotContain(slow, quick);
            assertThat(json(registry.get("/v1/projects?q={mark}&sort=-registered", mark))
                            .at("/items/0/version")
                            .asLong())
                    .isEqualTo(2);
        });

        follow("sort=updated&updatedSince={since}", Instant.EPOCH);
        assertThat(seen).contains(slow, quick);
    }

    @Test
    void registeredAmendedAndMergedProjectsAreListedAtOnce() {
        var first = register();
        var second = register();
        var since = Instant.parse(
                json(registry.get("/v1/projects/{id}", first)).get("updatedAt").asString());
        amend(second);
        registry.merge(first, 1)
                .body(Map.of("into", second, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        var listed = json(registry.get("/v1/projects?q={mark}&sort=updated&updatedSince={since}", mark, since));

        assertThat(listed.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(listed.at("/items/0/version").asLong()).isEqualTo(3);
    }

    /** Reads all pages, remembers what was amended, and returns the greatest time. */
    private Instant follow(String query, Instant since) {
        var last = since;
        var uri = "/v1/projects?q=" + mark + "&" + query;
        for (var page = json(registry.get(uri, since)); page != null; ) {
            for (var item : page.get("items")) {
                if (item.get("version").asLong() > 1) {
                    seen.add(item.get("id").asString());
                }
                var at = Instant.parse(item.get("updatedAt").asString());
                last = at.isAfter(last) ? at : last;
            }
            var cursor = page.get("nextCursor");
            page = cursor.isNull() ? null : json(registry.get(uri + "&cursor={cursor}", since, cursor.asString()));
        }
        return last;
    }

    private String register() {
        var project = project(UUID.randomUUID().toString());
        project.put("nameEn", mark);
        return registry.registered(project).get("id").asString();
    }

    private void amend(String id) {
        registry.patch(id, 1)
                .body(Map.of("aliases", List.of(UUID.randomUUID().toString())))
                .exchange()
                .expectStatus()
                .isOk();
    }
}

package milepost.registry.search;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryIT
class PagesUnderWritesIT {

    private static final int PROJECTS = 24;

    @Autowired
    RegistryClient registry;

    final String mark = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "registered", "-registered", "name", "-name", "updated", "-updated"})
    void unchangedProjectsAreReturnedExactlyOnceDuringWrites(String sort) throws Exception {
        var still = IntStream.range(0, PROJECTS).mapToObj(i -> register(i)).toList();
        var amended = IntStream.range(0, 4).mapToObj(i -> register(i)).toList();
        var done = new AtomicBoolean();
        var found = new ArrayList<String>();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Future<?>>();
            jobs.add(writers.submit(() -> {
                for (var i = 0; !done.get(); i++) {
                    register(i);
                }
            }));
            for (var id : amended) {
                jobs.add(writers.submit(() -> {
                    for (var version = 1; !done.get(); version++) {
                        amend(id, version);
                    }
                }));
            }
            // Pages of newly registered projects may never end, but the first projects come long before.
            var uri = "/v1/projects?q={q}&sort={sort}&limit=3";
            var page = json(registry.get(uri, mark, sort));
            for (var pages = 1; pages < 200; pages++) {
                page.get("items").forEach(item -> found.add(item.get("id").asString()));
                if (page.get("nextCursor").isNull()) {
                    break;
                }
                page = json(registry.get(
                        uri + "&cursor={cursor}",
                        mark,
                        sort,
                        page.get("nextCursor").asString()));
            }
            done.set(true);
            for (var job : jobs) {
                job.get();
            }
        }

        found.removeAll(amended);
        assertThat(found).doesNotHaveDuplicates().containsAll(still);
    }

    private void amend(String id, int version) {
        registry.patch(id, version)
                .body("{\"nameEn\":\"" + mark + " version " + version + "\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String register(int number) {
        var project = project("第" + number * 7 % PROJECTS + "号" + UUID.randomUUID());
        project.put("nameEn", number % 3 == 0 ? mark : number % 3 == 1 ? mark + " railway" : "Railway " + mark);
        return registry.registered(project).get("id").asString();
    }
}

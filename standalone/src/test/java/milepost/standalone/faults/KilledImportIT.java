package milepost.standalone.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import milepost.standalone.Api;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The services are killed twice while they import a list: each row becomes one project, with one event that names the row. */
class KilledImportIT {

    private static final int ROWS = 20_000;
    private static final int FIRST_ROW = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Api api;
    private String id;

    @Test
    void noRowIsLostOrRegisteredTwice(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        var data = DataDirectory.createOrOpen(directory);
        var ports = Ports.anyFree();
        api = new Api(data, ports);
        try (var milepost = new Launched(data, ports, api)) {
            milepost.awaitReady();
            var query = "/v1/imports?name=list.csv&region=620100&category=water-resources";
            id = Api.json(api.upload("registrar", api.registry(query), list()))
                    .get("id")
                    .asString();

            killWhen(milepost, 1);
            assertThat(state().get("handled").asInt()).isBetween(1, ROWS - 1);
            killWhen(milepost, ROWS / 2);

            await().atMost(PATIENCE).until(() -> state().get("state").asString().equals("done"));
            assertThat(state().at("/counts/registered").asInt()).isEqualTo(ROWS);
            assertThat(pages(api.registry("/v1/projects?limit=500"), KilledImportIT::id))
                    .hasSize(ROWS)
                    .doesNotHaveDuplicates();
            everyRowHasOneEvent();
        }
    }

    private void killWhen(Launched milepost, int handled) throws IOException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state().get("handled").asInt() >= handled);
        milepost.services().destroyForcibly();
        milepost.services().onExit().join();
        milepost.start();
        milepost.awaitReady();
    }

    private void everyRowHasOneEvent() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(events()).hasSizeGreaterThanOrEqualTo(ROWS));
        await().untilAsserted(() -> {
            var events = events();
            assertThat(events).allSatisfy(event -> {
                assertThat(event.get("version").asInt()).isOne();
                assertThat(event.at("/data/importedFrom/importId").asString()).isEqualTo(id);
            });
            assertThat(events)
                    .extracting(event -> event.at("/data/importedFrom/row").asInt())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(FIRST_ROW, FIRST_ROW + ROWS).boxed().toList());
            Map<Integer, String> becameOf = rows().stream()
                    .collect(Collectors.toMap(
                            row -> row.get("row").asInt(),
                            row -> row.get("project").asString()));
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.get("projectId").asString())
                            .isEqualTo(becameOf.get(
                                    event.at("/data/importedFrom/row").asInt())));
        });
    }

    private JsonNode state() throws IOException {
        return Api.json(api.get("registrar", api.registry("/v1/imports/" + id)));
    }

    private List<JsonNode> rows() throws IOException {
        return pages(api.registry("/v1/imports/" + id + "/rows?limit=500"), Function.identity());
    }

    private List<JsonNode> events() throws IOException {
        return pages(
                api.progress("/v1/history?order=asc&limit=500&type=milepost.project.registered.v1"),
                Function.identity());
    }

    private <T> List<T> pages(String url, Function<JsonNode, T> read) throws IOException {
        var all = new ArrayList<T>();
        var next = "";
        do {
            var page = Api.json(api.get("registrar", next.isEmpty() ? url : url + "&cursor=" + next));
            page.path("items").forEach(item -> all.add(read.apply(item)));
            next = page.path("nextCursor").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }

    /** Works that are told apart by their numbers. */
    private static byte[] list() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj("洮源第%d号水库"::formatted)
                .collect(Collectors.joining("\n", "项目名称\n", "\n"))
                .getBytes(UTF_8);
    }
}

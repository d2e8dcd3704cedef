package milepost.progress.ledger.export;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.StageChanged;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProgressIT
class HistoryExportIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    @ParameterizedTest
    @CsvSource({
        "lang=zh,发生时间,里程碑目标调整",
        "lang=en,occurred,milestone target changed",
        "lang=codes,发生时间 occurred,milepost.milestone.target-changed.v1",
    })
    void theTableIsInTheLanguageThatIsAskedFor(String query, String heading, String word) {
        var project = moved("征迁滞后");

        var lines = text(
                        "/v1/history.csv?type=milepost.milestone.target-changed.v1&project=" + project + "&" + query,
                        null)
                .split("\r\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFF" + heading + ",");
        assertThat(lines[1])
                .contains("," + word + ",", "兰州至合作铁路,Lanzhou–Hezuo railway," + project, ",gansu-railway,,征迁滞后,");
    }

    @Test
    void aTextThatASpreadsheetWouldReadAsAFormulaIsGuarded() {
        var project = moved("=HYPERLINK(\"http://a\",\"b\")");

        assertThat(text("/v1/history.csv?project=" + project, null))
                .contains("\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"");
    }

    @Test
    void onlyAuditorsSeeActorsAndSearchByThem() {
        var project = moved("征迁滞后");
        var auditor = TestTokens.of(Role.AUDITOR).bearer();

        for (var kind : List.of("csv", "ndjson")) {
            var path = "/v1/history." + kind + "?project=" + project;
            assertThat(text(path, auditor)).contains(REPORTER.subject());
            assertThat(text(path, null)).doesNotContain(REPORTER.subject());
            get(path + "&actor=anyone", null).expectStatus().isUnauthorized();
            get(path + "&region=gansu", null).expectStatus().isBadRequest();
        }
    }

    @Test
    void theLinesAreTheItemsOfAllPagesOfTheList() {
        var project = UUID.randomUUID();
        var last = 1_003;
        IntStream.rangeClosed(1, last).forEach(version -> topics.publish(project, version, changed(project)));
        var newest = "/v1/history?limit=1&project=" + project;
        await().untilAsserted(() ->
                assertThat(items(newest).path(0).path("version").asInt()).isEqualTo(last));

        var lines =
                text("/v1/history.ndjson?order=asc&project=" + project, null).split("\n");

        assertThat(lines).hasSize(last);
        assertThat(IntStream.range(0, last)
                        .map(i -> JSON.readTree(lines[i]).path("version").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
        assertThat(JSON.readTree(lines[last - 1])).isEqualTo(items(newest).path(0));
    }

    private UUID moved(String reason) {
        var project = calls.project();
        var milestone = calls.milestone(project, "2026-01-01");
        var move = Map.of("newTarget", "2099-01-01", "reasonCode", "LAND", "reasonText", reason);
        calls.post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", move)
                .expectStatus()
                .isCreated();
        var type = "milepost.milestone.target-changed.v1";
        await().untilAsserted(() -> assertThat(items("/v1/history?project=" + project + "&type=" + type))
                .hasSize(1));
        return project;
    }

    private static StageChanged changed(UUID project) {
        return new StageChanged(project, "CONCEIVED", "CONSTRUCTION", UUID.randomUUID(), "START", null);
    }

    private String text(String path, @Nullable String bearer) {
        var bytes = get(path, bearer)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private RestTestClient.ResponseSpec get(String path, @Nullable String bearer) {
        return http.get()
                .uri(path)
                .headers(headers -> {
                    if (bearer != null) {
                        headers.set(HttpHeaders.AUTHORIZATION, bearer);
                    }
                })
                .exchange();
    }

    private JsonNode items(String uri) {
        return JSON.<JsonNode>valueToTree(body(calls.get(uri))).path("items");
    }
}

package milepost.progress.portfolio.diff;

import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import milepost.progress.portfolio.PortfolioCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class PortfolioDiffIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    PortfolioCalls projects;

    @BeforeEach
    void aPlan() {
        projects = new PortfolioCalls(calls, topics);
    }

    @Test
    void itSaysWhatChangedAndWhy() {
        var same = projects.project();
        calls.milestone(same, TODAY.plusDays(9).toString());
        var changed = projects.project();
        var milestone = calls.milestone(changed, TODAY.plusDays(9).toString());
        var from = Instant.now();
        calls.move(milestone, TODAY.plusDays(50).toString()).expectStatus().isCreated();
        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();
        var added = projects.project();
        var to = Instant.now();
        calls.milestone(same, "TRACK_LAID", "2099-01-01", "day");

        var items = items(from, to);

        assertThat(items)
                .extracting(item -> item.get("projectId"))
                .containsExactlyInAnyOrder(changed.toString(), added.toString());
        var one = find(items, changed);
        assertThat(one)
                .containsEntry("kind", "CHANGED")
                .containsEntry("nameZh", "兰州至合作铁路")
                .containsEntry("causeCount", 2);
        assertThat(one).extractingByKey("from").isEqualTo(summary("CONCEIVED", "green", 0, TODAY.plusDays(9), 0, 1));
        assertThat(one).extractingByKey("to").isEqualTo(summary("CONSTRUCTION", "green", -9, null, 1, 0));
        assertThat(one)
                .extractingByKey("causes")
                .asInstanceOf(LIST)
                .extracting("type", "reason")
                .containsExactly(
                        tuple("milepost.milestone.target-changed.v1", "征迁滞后"),
                        tuple("milepost.milestone.met.v1", null));
        assertThat(find(items, added))
                .containsEntry("kind", "NEW")
                .containsEntry("from", null)
                .containsEntry("causes", List.of());
        assertThat(items(to, Instant.now()))
                .extracting(item -> item.get("projectId"))
                .containsExactly(same.toString());
        assertThat(items(to, to)).isEmpty();
    }

    @Test
    void aSlipThatGrowsWithTheDaysHasNoCause() {
        var project = projects.project();
        calls.milestone(project, TODAY.minusDays(40).toString());
        jdbc.sql("update project_state set valid_from = valid_from - interval '9 days' where project_id = :id")
                .param("id", project)
                .update();
        jdbc.sql("update project set registered_at = registered_at - interval '9 days' where id = :id")
                .param("id", project)
                .update();

        var item = find(
                body(calls.get("/v1/portfolio/diff?from=" + TODAY.minusDays(7) + "&to=" + TODAY
                        + "&category=railway&limit=500&plan=" + projects.plan)),
                project);

        assertThat(item).containsEntry("causes", List.of()).containsEntry("kind", "CHANGED");
        assertThat(item).extractingByKey("from").extracting("slipDays").isEqualTo(33);
        assertThat(item).extractingByKey("to").extracting("slipDays").isEqualTo(40);
    }

    @Test
    void mergesTellWhoseMilestonesCame() {
        var gone = projects.project();
        calls.milestone(gone, TODAY.plusDays(9).toString());
        var staying = projects.project();
        var from = Instant.now();

        projects.merge(gone, staying);

        var items = items(from, Instant.now());
        assertThat(find(items, gone)).containsEntry("kind", "MERGED").containsEntry("to", null);
        assertThat(find(items, staying))
                .containsEntry("kind", "CHANGED")
                .extractingByKey("causes")
                .asInstanceOf(LIST)
                .extracting("type")
                .containsExactly("milepost.project.progress-moved.v1");
    }

    @Test
    void theLastTwentyCausesAreGiven() {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.plusDays(9).toString());
        var from = Instant.now();
        IntStream.range(0, 22)
                .forEach(day -> calls.move(milestone, TODAY.plusDays(10 + day).toString())
                        .expectStatus()
                        .isCreated());

        var item = find(items(from, Instant.now()), project);

        assertThat(item).containsEntry("causeCount", 22);
        assertThat(item).extractingByKey("causes").asInstanceOf(LIST).hasSize(20);
    }

    @Test
    void pagesAndTheCsvHaveTheSameProjects() {
        var from = Instant.now();
        var all = IntStream.range(0, 3).mapToObj(_ -> projects.project()).toList();
        var to = Instant.now();

        var seen = new HashSet<Object>();
        var path = path("", from, to) + "&limit=2";
        var page = body(calls.get(path));
        list(page).forEach(item -> seen.add(item.get("projectId")));
        page = body(calls.get(path + "&cursor=" + page.get("nextCursor")));
        list(page).forEach(item -> seen.add(item.get("projectId")));

        assertThat(page).containsEntry("nextCursor", null);
        assertThat(seen)
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(UUID::toString).toList());
        var lines = csv(path(".csv", from, to), null).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(List.of(lines).subList(1, 4))
                .extracting(line -> line.substring(0, 36))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(UUID::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,项目编号,有变化,谋划,在建",
        "en,project id,changed,conceived,under construction",
        "'',项目编号 project id,有变化 changed,谋划 conceived,在建 under construction"
    })
    void theCsvIsInTheLanguageOfTheReader(String language, String id, String kind, String before, String after) {
        var project = projects.project();
        var milestone = calls.milestone(project, TODAY.toString());
        var from = Instant.now();
        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();

        var lines = csv(path(".csv", from, Instant.now()), language).split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFF" + id + ",");
        assertThat(lines[1])
                .startsWith(project + ",兰州至合作铁路," + kind + "," + before + "," + after + ",")
                .contains(" milepost.milestone.met.v1");
        assertThat(lines).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01&to=2026-01-01,from",
        "from=2026-02-01&to=2999-01-01,to",
        "to=2026-01-01,from",
        "from=2026-01-01,to",
        "from=yesterday&to=2026-01-01,from",
        "from=2026-01-01&to=2026-01-02&region=99,region"
    })
    void aWrongParameterIsNamed(String query, String name) {
        for (var path : List.of("/v1/portfolio/diff?", "/v1/portfolio/diff.csv?")) {
            calls.get(path + query)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo(name);
        }
    }

    private String path(String kind, Instant from, Instant to) {
        return "/v1/portfolio/diff" + kind + "?from=" + from + "&to=" + to + "&plan=" + projects.plan;
    }

    private String csv(String path, String language) {
        var bytes = http.get()
                .uri(path)
                .headers(headers -> {
                    if (language != null) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> items(Instant from, Instant to) {
        return list(body(calls.get(path("", from, to))));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static Map<String, Object> find(Map<String, Object> page, UUID project) {
        return find(list(page), project);
    }

    private static Map<String, Object> find(List<Map<String, Object>> items, UUID project) {
        return items.stream()
                .filter(item -> item.get("projectId").equals(project.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> summary(
            String stage, String light, int slipDays, LocalDate nextTarget, int met, int open) {
        var summary = new HashMap<String, Object>(
                Map.of("stage", stage, "light", light, "slipDays", slipDays, "met", met, "open", open, "missed", 0));
        summary.put("nextTarget", nextTarget == null ? null : nextTarget.toString());
        return summary;
    }
}

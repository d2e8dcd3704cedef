package milepost.progress.promise;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static milepost.progress.portfolio.PortfolioCalls.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.test.web.servlet.client.RestTestClient;

@ProgressIT
class PromisesIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    RestTestClient http;

    PortfolioCalls projects;

    @BeforeEach
    void aPlan() {
        projects = new PortfolioCalls(calls, topics);
    }

    @Test
    void everyMilestoneHasAnOutcome() {
        var project = projects.project();
        var before = TODAY.minusDays(10).toString();
        calls.achieve(calls.milestone(project, before), before).expectStatus().isOk();
        calls.achieve(calls.milestone(project, "LAND_APPROVED", before, "day"), TODAY.toString());
        calls.milestone(project, "TRACK_LAID", before, "day");
        end(calls.milestone(project, "MAIN_WORKS_DONE", "2099-01-01", "day"), "cancellation");
        end(calls.milestone(project, "FUNDING_IN_PLACE", "2099-01-01", "day"), "waiver");
        calls.milestone(project, "IN_SERVICE", "2099-01-01", "day");
        calls.milestone(project, "FINAL_ACCEPTANCE", "2016-12-31", "after");
        projects.project();

        var promises = promises("");

        assertThat(outcomes(promises))
                .isEqualTo(Map.of("KEPT", 1, "KEPT_LATE", 1, "BROKEN", 2, "WAIVED", 1, "OPEN", 2, "UNPLANNED", 1));
        assertThat(byType(promises))
                .containsEntry("START", "KEPT")
                .containsEntry("LAND_APPROVED", "KEPT_LATE")
                .containsEntry("TRACK_LAID", "BROKEN")
                .containsEntry("MAIN_WORKS_DONE", "BROKEN")
                .containsEntry("FUNDING_IN_PLACE", "WAIVED")
                .containsEntry("IN_SERVICE", "OPEN")
                .containsEntry("FINAL_ACCEPTANCE", "OPEN");
    }

    @Test
    void aPromiseSaysWhatWasPromisedAndHowOftenItMoved() {
        var project = projects.project();
        var milestone = calls.milestone(project, "2026-01-01");
        calls.move(milestone, "2099-01-01").expectStatus().isCreated();
        calls.move(milestone, "2026-03-31").expectStatus().isCreated();
        calls.achieve(milestone, "2026-02-10").expectStatus().isOk();

        assertThat(items(promises(""))).singleElement().satisfies(promise -> {
            assertThat(promise)
                    .containsEntry("clause", "二（二）")
                    .containsEntry("phrase", "兰州至合作")
                    .containsEntry("statedStage", "construction")
                    .containsEntry("statedStageWords", "加快建设")
                    .containsEntry("promisedDate", null)
                    .containsEntry("projectId", project.toString())
                    .containsEntry("projectNameZh", "兰州至合作铁路")
                    .containsEntry("outcome", "KEPT_LATE");
            assertThat(promise)
                    .extractingByKey("milestone")
                    .hasFieldOrPropertyWithValue("id", milestone.toString())
                    .hasFieldOrPropertyWithValue("firstBaseline", "2026-01-01")
                    .hasFieldOrPropertyWithValue("currentTarget", "2026-03-31")
                    .hasFieldOrPropertyWithValue("moves", 2)
                    .hasFieldOrPropertyWithValue("movedDays", 89)
                    .hasFieldOrPropertyWithValue("actualDate", "2026-02-10")
                    .hasFieldOrPropertyWithValue("slipDays", 40)
                    .hasFieldOrPropertyWithValue("totalSlipDays", 40);
        });
    }

    @Test
    void aPausedMilestoneIsBrokenWhenItsPauseHasPassed() {
        var milestone = calls.milestone(projects.project(), TODAY.minusDays(9).toString());
        assertThat(outcomes(promises(""))).isEqualTo(Map.of("BROKEN", 1));

        calls.post(
                        REPORTER,
                        "/v1/milestones/" + milestone + "/pause",
                        Map.of("until", TODAY.plusDays(90).toString(), "reasonCode", "WEATHER", "reasonText", "冬歇"))
                .expectStatus()
                .is2xxSuccessful();

        assertThat(outcomes(promises(""))).isEqualTo(Map.of("OPEN", 1));
    }

    @Test
    void promisesAreReadAsTheyWereKnownAndAsTheyWere() {
        var milestone = calls.milestone(projects.project(), "2099-01-01");
        var before = Instant.now();
        calls.move(milestone, "2099-06-30").expectStatus().isCreated();
        calls.achieve(milestone, TODAY.toString()).expectStatus().isOk();

        assertThat(outcomes(promises(""))).isEqualTo(Map.of("KEPT", 1));
        assertThat(outcomes(promises("?asOf=" + before))).isEqualTo(Map.of("OPEN", 1));
        assertThat(items(promises("?asOf=" + before)))
                .singleElement()
                .extracting("milestone")
                .hasFieldOrPropertyWithValue("moves", 0)
                .hasFieldOrPropertyWithValue("actualDate", null);
        assertThat(outcomes(promises("?on=" + TODAY.minusDays(1)))).isEqualTo(Map.of("UNPLANNED", 1));
        assertThat(items(promises("?asOf=2020-01-01"))).isEmpty();
        calls.get("/v1/plans/any/promises?asOf=2999-01-01").expectStatus().isBadRequest();
        calls.get("/v1/plans/any/promises.csv?on=2999-01-01").expectStatus().isBadRequest();
    }

    @Test
    void eachClauseIsAPromiseAndAMergeHandsThemOn() {
        var gone = projects.project();
        var staying = projects.project();
        projects.cite(staying, 3, "另一处", LocalDate.of(2027, 12, 31));
        await().until(() -> items(promises("")).size() == 3);
        calls.milestone(gone, "2099-01-01");

        projects.merge(gone, staying);

        assertThat(items(promises("")))
                .hasSize(2)
                .allSatisfy(promise -> assertThat(promise).containsEntry("projectId", staying.toString()))
                .extracting(promise -> promise.get("promisedDate"))
                .containsExactlyInAnyOrder(null, "2027-12-31");
    }

    @Test
    void pagesFollowEachOtherAndEachCountsTheWholePlan() {
        for (var i = 0; i < 3; i++) {
            var project = projects.project();
            calls.milestone(project, "2099-01-01");
            calls.milestone(project, "TRACK_LAID", "2099-01-01", "day");
        }
        projects.project();

        var seen = new ArrayList<String>();
        var cursor = "";
        for (var pages = 0; pages < 4; pages++) {
            var page = promises("?limit=2" + cursor);
            assertThat(outcomes(page)).isEqualTo(Map.of("OPEN", 6, "UNPLANNED", 1));
            items(page).forEach(item -> seen.add(item.get("citationId") + " " + item.get("milestone")));
            cursor = "&cursor=" + page.get("nextCursor");
        }

        assertThat(cursor).isEqualTo("&cursor=null");
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,条款,开工,按期完成",
        "en,clause,start of works,kept",
        "'',条款 clause,开工 start of works,按期完成 kept",
    })
    void theCsvIsInTheLanguageOfTheReader(String language, String heading, String type, String outcome) {
        calls.achieve(calls.milestone(projects.project(), "2026-01-01"), "2026-01-01");

        var response = http.get()
                .uri("/v1/plans/" + projects.plan + "/promises.csv")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();

        response.expectHeader()
                .valueEquals(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"promises-" + projects.plan + ".csv\"");
        var bytes = response.expectBody(byte[].class).returnResult().getResponseBody();
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFF" + heading + ",");
        assertThat(lines[1])
                .startsWith("二（二）,兰州至合作,construction,加快建设,,")
                .contains("," + type + ",开工,,2026-01-01,2026-01-01,0,0,2026-01-01,0,0,")
                .endsWith("," + outcome);
    }

    @Test
    void aPlanThatNamesNoProjectIsNotFound() {
        for (var kind : List.of("", ".csv")) {
            calls.get("/v1/plans/no-such-plan/promises" + kind)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("plan-names-no-project");
        }
    }

    private void end(UUID milestone, String how) {
        calls.post(REPORTER, "/v1/milestones/" + milestone + "/" + how, Map.of("reasonText", "调整"))
                .expectStatus()
                .is2xxSuccessful();
    }

    private Map<String, Object> promises(String query) {
        return body(calls.get("/v1/plans/" + projects.plan + "/promises" + query));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> byType(Map<String, Object> page) {
        return items(page).stream()
                .filter(item -> item.get("milestone") != null)
                .collect(Collectors.toMap(
                        item -> (String) ((Map<String, Object>) item.get("milestone")).get("type"),
                        item -> (String) item.get("outcome")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> outcomes(Map<String, Object> page) {
        return ((List<Map<String, Object>>) page.get("outcomes"))
                .stream()
                        .filter(count -> (int) count.get("promises") > 0)
                        .collect(Collectors.toMap(
                                count -> (String) count.get("code"), count -> (int) count.get("promises")));
    }
}

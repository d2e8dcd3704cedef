package milepost.progress.rescoping;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ProgressIT
class RescopeProjectIT {

    private static final TestTokens APPROVER = TestTokens.of(Role.APPROVER).regions("62");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Test
    void aReScopingOpensANewTimetableAndKeepsTheFirst() {
        var project = calls.project();
        var start = calls.milestone(project, "2099-01-01");
        var service = calls.milestone(project, "IN_SERVICE", "2099-12-31", "year");

        var opened = body(rescope(project, baseline(start, "2099-03-01")));

        assertThat(opened).containsEntry("baseline", 2);
        var milestone = body(calls.get("/v1/milestones/" + start));
        assertThat(milestone)
                .containsEntry("baselineDate", "2099-03-01")
                .containsEntry("currentTarget", "2099-03-01")
                .containsEntry("slipDays", 0)
                .containsEntry("totalSlipDays", 59)
                .containsEntry("revisionCount", 0);
        assertThat(milestone)
                .extractingByKey("targets", LIST)
                .extracting("baseline")
                .containsExactly(1, 2);
        assertThat(body(calls.get("/v1/milestones/" + service))).containsEntry("baselineDate", "2099-12-31");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .filteredOn(ProjectRescoped.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectRescoped.class,
                        event -> assertThat(event.milestones())
                                .extracting("milestoneId", "previousBaseline", "baselineDate")
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        start,
                                        java.time.LocalDate.of(2099, 1, 1),
                                        java.time.LocalDate.of(2099, 3, 1)))));
        assertThat(body(rescope(project, baseline(start, "2099-06-01"), baseline(service, "2101-01-01"))))
                .containsEntry("baseline", 3);
        assertThat(body(calls.get("/v1/projects/" + project + "/rescopings")))
                .extractingByKey("items", LIST)
                .extracting("baseline")
                .containsExactly(2, 3);
    }

    @Test
    void slipAfterAReScopingIsToldFromBoth() {
        var project = calls.project();
        var start = calls.milestone(project, "2025-01-01");
        rescope(project, baseline(start, "2025-07-01")).expectStatus().isCreated();

        var met = body(calls.achieve(start, "2025-07-31"));

        assertThat(met).containsEntry("slipDays", 30).containsEntry("totalSlipDays", 211);
    }

    @Test
    void wrongReScopingsSayWhatToMend() {
        var project = calls.project();
        var start = calls.milestone(project, "2099-01-01");
        var foreign = calls.milestone(calls.project(), "2099-01-01");
        var without = new HashMap<>(request(List.of(baseline(start, "2099-03-01"))));
        without.remove("documentRef");
        var path = "/v1/projects/" + project + "/rescopings";

        calls.post(APPROVER, path, without).expectStatus().isBadRequest();
        calls.post(APPROVER, path, request(List.of())).expectStatus().isBadRequest();
        code(rescope(project, baseline(foreign, "2099-03-01")), 404, "milestone-not-found");
        code(
                rescope(project, baseline(start, "2099-03-01"), baseline(start, "2099-03-01")),
                422,
                "milestone-named-twice");
        code(
                calls.post(
                        TestTokens.of(Role.APPROVER).regions("63"),
                        path,
                        request(List.of(baseline(start, "2099-03-01")))),
                403,
                "region-out-of-scope");
        calls.post(REPORTER, path, request(List.of(baseline(start, "2099-03-01"))))
                .expectStatus()
                .isForbidden();
        calls.achieve(start, "2026-02-10").expectStatus().isOk();
        code(rescope(project, baseline(start, "2099-03-01")), 409, "milestone-already-met");
        assertThat(body(calls.get(path))).extractingByKey("items", LIST).isEmpty();
    }

    @Test
    void whatAMilestoneIsCanBeAmendedAndDependenciesNeverGoInACircle() {
        var project = calls.project();
        var start = calls.milestone(project, "2099-06-01");
        var service = calls.milestone(project, "IN_SERVICE", "2099-01-01", "day");

        var amended = body(amend(service, "{\"segment\":\"甘南段\",\"dependsOn\":[\"" + start + "\"]}", 1));

        assertThat(amended).containsEntry("segment", "甘南段").containsEntry("version", 2);
        assertThat(amended)
                .extractingByKey("warnings", LIST)
                .singleElement(MAP)
                .containsEntry("dependsOn", start.toString())
                .containsEntry("dependencyDate", "2099-06-01");
        code(amend(start, "{\"dependsOn\":[\"" + service + "\"]}", 1), 422, "dependency-circular");
        code(amend(start, "{\"dependsOn\":[\"" + start + "\"]}", 1), 422, "dependency-circular");
        code(amend(start, "{\"dependsOn\":[\"" + UUID.randomUUID() + "\"]}", 1), 422, "dependency-unknown");
        code(amend(service, "{\"segment\":null}", 1), 412, "stale-version");
        assertThat(body(amend(service, "{\"segment\":\"甘南段\"}", 2))).containsEntry("version", 2);
    }

    private ResponseSpec amend(UUID milestone, String patch, int version) {
        return calls.patch(REPORTER, "/v1/milestones/" + milestone, patch, "\"" + version + "\"");
    }

    @SafeVarargs
    private ResponseSpec rescope(UUID project, Map<String, Object>... baselines) {
        return calls.post(APPROVER, "/v1/projects/" + project + "/rescopings", request(List.of(baselines)));
    }

    private static Map<String, Object> request(List<Map<String, Object>> baselines) {
        return Map.of(
                "changes",
                List.of(Map.of("what", "LENGTH", "before", "92.6", "after", "101.2", "unit", "km")),
                "milestones",
                baselines,
                "reasonText",
                "增设一座车站",
                "documentRef",
                "发改基础〔2026〕101号");
    }

    private static Map<String, Object> baseline(UUID milestone, String date) {
        return Map.of("id", milestone.toString(), "baselineDate", date);
    }

    private static void code(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}

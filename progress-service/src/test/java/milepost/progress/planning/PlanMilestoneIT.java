package milepost.progress.planning;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ProgressIT
class PlanMilestoneIT {

    private static final Map<String, String> START =
            Map.of("type", "START", "titleZh", "开工", "baselineDate", "2026-01-01", "precision", "day");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Test
    void anAddedMilestoneIsPublished() {
        var project = calls.project();

        var response = calls.post(REPORTER, milestones(project), START);

        response.expectStatus().isCreated();
        var milestone = body(response);
        response.expectHeader().location("/v1/milestones/" + milestone.get("id"));
        assertThat(milestone)
                .containsEntry("projectId", project.toString())
                .containsEntry("currentTarget", "2026-01-01")
                .containsEntry("status", "PLANNED")
                .containsEntry("revisionCount", 0)
                .containsEntry("stage", "CONSTRUCTION");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .first()
                .isEqualTo(new MilestoneAdded(
                        project,
                        UUID.fromString((String) milestone.get("id")),
                        "START",
                        "开工",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        "day",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        var record = topics.read(Topics.PROGRESS_EVENTS, project).getFirst();
        assertThat(TopicProbe.header(record, CloudEventHeaders.SEQUENCE)).isEqualTo("1");
        assertThat(TopicProbe.header(record, CloudEventHeaders.ACTOR)).isEqualTo("tester");
        assertThat(TopicProbe.header(record, CloudEventHeaders.ORG)).isEqualTo("gansu-railway");
    }

    @Test
    void theTitleDefaultsToTheTypeAndTheDateIsTheLastOfItsPeriod() {
        var project = calls.project();

        var milestone = calls.milestone(project, "TUNNEL_THROUGH", "2027-05-01", "half");

        assertThat(body(calls.get("/v1/milestones/" + milestone)))
                .containsEntry("titleZh", "隧道贯通")
                .containsEntry("typeEn", "tunnel through")
                .containsEntry("baselineDate", "2027-06-30")
                .containsEntry("precision", "half");
    }

    @Test
    void aMilestoneCanBeAddedBeforeTheEventOfTheProjectArrives() {
        var project = UUID.randomUUID();
        var answer = CompletableFuture.supplyAsync(() -> calls.post(REPORTER, milestones(project), START));

        await().pollDelay(Duration.ofMillis(300)).until(() -> !answer.isDone());
        topics.publish(project, 1, ProgressCalls.registered(project, "gansu-railway"));

        answer.join().expectStatus().isCreated();
    }

    @Test
    void aProjectThatDoesNotArriveIsUnknownHere() {
        var project = UUID.randomUUID();

        var response = calls.post(REPORTER, milestones(project), START);

        response.expectStatus().isNotFound();
        response.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        response.expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:milepost:problem:project-unknown-here")
                .jsonPath("$.projectId")
                .isEqualTo(project.toString());
    }

    @Test
    void theSameMilestoneIsNotAddedTwice() {
        var project = calls.project();
        var first = calls.milestone(project, "2026-01-01");

        var response = calls.post(REPORTER, milestones(project), START);

        response.expectStatus().isEqualTo(409);
        response.expectBody()
                .jsonPath("$.code")
                .isEqualTo("milestone-exists")
                .jsonPath("$.milestoneId")
                .isEqualTo(first.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"第1标段\u200b开工", "\ufeff第1标段开工", "第１标段开工", "第1标段开⼯"})
    void aTitleThatLooksTheSameIsNotAddedTwice(String title) {
        var project = calls.project();
        var start = Map.of("type", "START", "baselineDate", "2026-01-01", "precision", "day", "titleZh", "第1标段开工");
        calls.post(REPORTER, milestones(project), start).expectStatus().isCreated();
        var again = new HashMap<String, Object>(start);
        again.put("titleZh", title);

        calls.post(REPORTER, milestones(project), again).expectStatus().isEqualTo(409);
    }

    @Test
    void milestonesOfOneTypeDifferByTheirTitles() {
        var project = calls.project();
        calls.milestone(project, "2026-01-01");

        var response = calls.post(
                REPORTER,
                milestones(project),
                Map.of("type", "START", "titleZh", "合作段开工", "baselineDate", "2026-03-01", "precision", "day"));

        response.expectStatus().isCreated();
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());

        var first = body(calls.post(REPORTER, milestones(project), START, key));
        var again = body(calls.post(REPORTER, milestones(project), START, key));

        assertThat(again).isEqualTo(first);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(MilestoneAdded.class, LightChanged.class));
    }

    @Test
    void concurrentChangesGetContiguousVersions() {
        var project = calls.project();
        calls.milestone(project, "2026-01-01");
        var writes = new ArrayList<CompletableFuture<Void>>();
        for (var n = 0; n < 12; n++) {
            var body = Map.of(
                    "type",
                    "ANNUAL_RESUME",
                    "titleZh",
                    n + " 年度复工",
                    "baselineDate",
                    "2027-03-01",
                    "precision",
                    "month");
            writes.add(CompletableFuture.runAsync(() -> calls.post(REPORTER, milestones(project), body)
                    .expectStatus()
                    .isCreated()));
        }

        writes.forEach(CompletableFuture::join);

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                .extracting(record -> Integer.parseInt(TopicProbe.header(record, CloudEventHeaders.SEQUENCE)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)); // one of the light
    }

    @Test
    void registrarsAndApproversOfTheRegionPlanToo() {
        var project = calls.project();
        var elsewhere =
                TestTokens.of(Role.REGISTRAR, Role.REPORTER).org("another").regions("6207");

        calls.post(TestTokens.of(Role.REGISTRAR).regions("62"), milestones(project), START)
                .expectStatus()
                .isCreated();
        calls.post(TestTokens.of(Role.APPROVER).regions("6201"), milestones(project), START)
                .expectStatus()
                .isEqualTo(409);
        calls.post(elsewhere, milestones(project), START).expectStatus().isForbidden();
        calls.post(TestTokens.of(Role.APPROVER).regions("6230"), milestones(project), START)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void onlyReportersOfTheResponsibleOrganisationPlan() {
        var project = calls.project();

        var response = calls.post(REPORTER.org("another").regions("62"), milestones(project), START);

        response.expectStatus().isForbidden();
        response.expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-own-project")
                .jsonPath("$.responsibleOrg")
                .isEqualTo("gansu-railway");
        calls.post(REPORTER.org(null), milestones(project), START)
                .expectStatus()
                .isForbidden();
        calls.post(REPORTER.regions(new String[0]), milestones(project), START)
                .expectStatus()
                .isCreated();
    }

    @Test
    void reportersOfTheRegionPlanIfNoOrganisationIsResponsible() {
        var project = calls.project(null);

        calls.post(REPORTER.regions("6202"), milestones(project), START)
                .expectStatus()
                .isForbidden();
        calls.post(REPORTER.regions("620100"), milestones(project), START)
                .expectStatus()
                .isCreated();
    }

    @Test
    void othersMayNotPlan() {
        var project = calls.project();

        calls.post(null, milestones(project), START).expectStatus().isUnauthorized();
        calls.post(TestTokens.of(Role.AUDITOR, Role.SUBSCRIBER, Role.OPERATOR), milestones(project), START)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theListPagesByBaselineDate() {
        var project = calls.project();
        var third = calls.milestone(project, "IN_SERVICE", "2030-12-31", "year");
        var first = calls.milestone(project, "2026-01-01");
        var second = calls.milestone(project, "TRACK_LAID", "2028-08-31", "month");

        var response = calls.get(milestones(project) + "?limit=2");
        var page = body(response);
        var rest = body(calls.get(milestones(project) + "?limit=2&cursor=" + page.get("nextCursor")));

        assertThat(ids(page)).containsExactly(first.toString(), second.toString());
        response.expectHeader().value(HttpHeaders.LINK, link -> assertThat(link).contains("rel=\"next\""));
        assertThat(ids(rest)).containsExactly(third.toString());
        assertThat(rest.get("nextCursor")).isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var project = calls.project();
        calls.milestone(project, "2026-01-01");

        calls.get(milestones(project) + "?cursor=QnlOYW1le30")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo("cursor");
    }

    @Test
    void unknownProjectsAndMilestonesAreNotFound() {
        calls.get(milestones(UUID.randomUUID())).expectStatus().isNotFound();
        calls.get("/v1/milestones/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("milestone-not-found");
        calls.get("/v1/milestones/17").expectStatus().isBadRequest();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> ids(Map<String, Object> page) {
        return ((List<Map<String, Object>>) page.get("items"))
                .stream().map(item -> item.get("id")).toList();
    }

    private static String milestones(UUID project) {
        return "/v1/projects/" + project + "/milestones";
    }
}

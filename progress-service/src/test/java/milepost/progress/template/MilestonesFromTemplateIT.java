package milepost.progress.template;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.TemplateKey;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ProgressIT
class MilestonesFromTemplateIT {

    private static final Map<String, Object> RAIL = Map.of("template", "rail-approval/1", "start", "2080-03-01");

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    Templates templates;

    @Test
    void theMilestonesOfATemplateAreAddedAndPublishedInItsOrder() {
        var project = calls.project();

        var response = calls.post(REPORTER, path(project), RAIL);

        response.expectStatus().isCreated();
        response.expectHeader().location("/v1/projects/" + project + "/milestones");
        var answer = body(response);
        assertThat(answer).containsEntry("template", "rail-approval/1").containsEntry("warnings", List.of());
        assertThat(keys(answer)).isEqualTo(railKeys()).contains("feasibility", "start", "joint-test");
        assertThat(item(answer, "start"))
                .containsEntry("type", "START")
                .containsEntry("titleZh", "开工")
                .containsEntry("titleEn", "start of works")
                .containsEntry("stage", "CONSTRUCTION")
                .containsEntry("baselineDate", "2083-09-30")
                .containsEntry("precision", "quarter")
                .containsEntry("after", List.of("tender", "land", "eia"));
        assertThat(body(calls.get("/v1/milestones/" + item(answer, "start").get("milestoneId"))))
                .containsEntry("titleZh", "开工")
                .containsEntry("currentTarget", "2083-09-30")
                .containsEntry("status", "PLANNED");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasSize(railKeys().size() + 1)
                .last()
                .isInstanceOf(LightChanged.class));
        var added = topics.events(Topics.PROGRESS_EVENTS, project).stream()
                .filter(MilestoneAdded.class::isInstance)
                .map(MilestoneAdded.class::cast)
                .toList();
        assertThat(added)
                .extracting(MilestoneAdded::template)
                .isEqualTo(railKeys().stream()
                        .map(key -> new TemplateKey("rail-approval/1", key))
                        .toList());
        assertThat(added)
                .filteredOn(event -> "START".equals(event.milestoneType()))
                .singleElement()
                .returns(
                        item(answer, "start").get("milestoneId"),
                        event -> event.milestoneId().toString())
                .returns(LocalDate.of(2083, 9, 30), MilestoneAdded::baselineDate)
                .returns("quarter", MilestoneAdded::precision)
                .returns(new TemplateKey("rail-approval/1", "start"), MilestoneAdded::template)
                .extracting(MilestoneAdded::dependsOn)
                .isEqualTo(List.of(id(answer, "tender"), id(answer, "land"), id(answer, "eia")));
        assertThat(topics.read(Topics.PROGRESS_EVENTS, project))
                .extracting(record -> TopicProbe.header(record, CloudEventHeaders.SEQUENCE))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, railKeys().size() + 1)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void everyTemplateCanBeAdded() {
        assertThat(templates.all()).allSatisfy(template -> {
            var project = calls.project();

            var answer =
                    body(calls.post(REPORTER, path(project), Map.of("template", template.id(), "start", "2080-03-01")));

            assertThat(keys(answer)).isEqualTo(template.keys());
        });
    }

    @Test
    void aDryRunShowsWhatWouldBeAddedAndWritesNothing() {
        var project = calls.project();

        var response = calls.post(REPORTER, path(project) + "?dryRun=true", RAIL);

        response.expectStatus().isOk();
        var preview = body(response);
        assertThat(keys(preview)).isEqualTo(railKeys());
        assertThat(item(preview, "start"))
                .containsEntry("milestoneId", null)
                .containsEntry("baselineDate", "2083-09-30");
        assertThat(titles(project)).isEmpty();
        calls.milestone(project, "2081-01-01");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasExactlyElementsOfTypes(MilestoneAdded.class, LightChanged.class));
    }

    @Test
    void milestonesAreLeftOutAndMovedAsAsked() {
        var project = calls.project();
        var body = with("leaveOut", List.of("tunnel-through", "pre-feasibility"));
        body.put("offsets", Map.of("feasibility", 14, "start", 12));

        var answer = body(calls.post(REPORTER, path(project), body));

        assertThat(keys(answer))
                .doesNotContain("tunnel-through", "pre-feasibility")
                .hasSize(railKeys().size() - 2);
        assertThat(item(answer, "feasibility")).containsEntry("baselineDate", "2081-06-30");
        assertThat(item(answer, "start")).containsEntry("baselineDate", "2081-03-31");
        assertThat(warnings(answer))
                .contains(warning("before-dependency", "start", "tender", null))
                .allSatisfy(warning -> assertThat(warning).containsEntry("code", "before-dependency"));
        assertThat(titles(project)).hasSize(railKeys().size() - 2);
    }

    @Test
    void aMilestoneThatTheProjectHasPreventsAllAndIsNamedByADryRun() {
        var project = calls.project();
        var start = calls.milestone(project, "2081-01-01");
        var proposal = UUID.fromString((String) body(calls.post(
                        REPORTER,
                        "/v1/projects/" + project + "/milestones",
                        Map.of(
                                "type", "PROPOSAL_APPROVED",
                                "titleZh", "项目建议书\u200b批复",
                                "baselineDate", "2081-01-01",
                                "precision", "month")))
                .get("id"));

        var preview = body(calls.post(REPORTER, path(project) + "?dryRun=true", RAIL));
        var refused = calls.post(REPORTER, path(project), RAIL);

        assertThat(warnings(preview))
                .containsExactly(
                        warning("milestone-exists", "proposal", null, proposal),
                        warning("milestone-exists", "start", null, start));
        refused.expectStatus().isEqualTo(409);
        refused.expectBody()
                .jsonPath("$.code")
                .isEqualTo("milestone-exists")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/leaveOut")
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).contains("proposal, start"))
                .jsonPath("$.milestones[1].milestoneId")
                .isEqualTo(start.toString());
        assertThat(titles(project)).hasSize(2);
        calls.post(REPORTER, path(project), with("leaveOut", List.of("proposal", "start")))
                .expectStatus()
                .isCreated();
        assertThat(titles(project)).hasSize(railKeys().size());
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROGRESS_EVENTS, project))
                .hasSize(railKeys().size() + 1));
    }

    @Test
    void ofTwoAtTheSameTimeOneAddsAllAndTheOtherNothing() {
        var project = calls.project();

        var statuses = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> calls.post(REPORTER, path(project), RAIL)
                                .returnResult(String.class)
                                .getStatus()
                                .value()))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(titles(project)).hasSize(railKeys().size());
    }

    @Test
    void otherMilestonesCanBeAddedBesideThem() {
        var project = calls.project();
        calls.post(REPORTER, path(project), RAIL).expectStatus().isCreated();

        var custom = Map.of("type", "START", "titleZh", "合作段开工", "baselineDate", "2030-03-01", "precision", "day");

        calls.post(REPORTER, "/v1/projects/" + project + "/milestones", custom)
                .expectStatus()
                .isCreated();
        assertThat(titles(project)).contains("开工", "合作段开工").hasSize(railKeys().size() + 1);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        var project = calls.project();
        var key = new HttpHeaders();
        key.set("Idempotency-Key", UUID.randomUUID().toString());

        var first = body(calls.post(REPORTER, path(project), RAIL, key));
        var again = body(calls.post(REPORTER, path(project), RAIL, key));

        assertThat(again).isEqualTo(first);
        assertThat(titles(project)).hasSize(railKeys().size());
    }

    @Test
    void anUnknownTemplateIsRefusedWithTheKnownOnes() {
        var project = calls.project();

        var response = calls.post(REPORTER, path(project), Map.of("template", "rail/9", "start", "2080-03-01"));

        response.expectStatus().isEqualTo(422);
        response.expectBody()
                .jsonPath("$.code")
                .isEqualTo("unresolved-reference")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/template")
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).contains("rail/9", "rail-approval/1", "programme/1"));
    }

    @Test
    void unknownKeysAreRefusedAtTheirPlaces() {
        var project = calls.project();
        var body = with("leaveOut", List.of("eia", "runway-lit"));
        body.put("offsets", Map.of("a/b", 3));

        var response = calls.post(REPORTER, path(project) + "?dryRun=true", body);

        response.expectStatus().isEqualTo(422);
        response.expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/leaveOut/1")
                .jsonPath("$.errors[0].detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("rail-approval/1", "runway-lit", "joint-test"))
                .jsonPath("$.errors[1].pointer")
                .isEqualTo("/offsets/a~1b");
    }

    @Test
    void everythingLeftOutIsRefused() {
        calls.post(REPORTER, path(calls.project()), with("leaveOut", railKeys()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("leaves-nothing");
    }

    @Test
    void aStartThatLeadsToAnImplausibleDayIsRefused() {
        calls.post(REPORTER, path(calls.project()), Map.of("template", "rail-approval/1", "start", "2199-03-01"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/start");
    }

    @Test
    void whoMayNotAddAMilestoneMayNotPreviewOrAddATemplate() {
        var project = calls.project();

        for (var query : List.of("", "?dryRun=true")) {
            calls.post(null, path(project) + query, RAIL).expectStatus().isUnauthorized();
            calls.post(TestTokens.of(Role.AUDITOR, Role.SUBSCRIBER, Role.OPERATOR), path(project) + query, RAIL)
                    .expectStatus()
                    .isForbidden();
            calls.post(REPORTER.org("another"), path(project) + query, RAIL)
                    .expectStatus()
                    .isForbidden();
            calls.post(TestTokens.of(Role.REGISTRAR).regions("6207"), path(project) + query, RAIL)
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(titles(project)).isEmpty();
        calls.post(TestTokens.of(Role.REGISTRAR).regions("62"), path(project), RAIL)
                .expectStatus()
                .isCreated();
    }

    @Test
    void anybodyReadsTheTemplatesThatSuitAProject() {
        assertThat(ids("")).isEqualTo(templates.all().map(Template::id).toList());
        assertThat(ids("?category=railway"))
                .containsExactly("rail-approval/1", "rail-enterprise-approval/1", "platform/1", "programme/1");
        assertThat(ids("?route=FILING")).containsExactly("industry-filing/1", "public-building-filing/1");
        assertThat(ids("?sector=rail&route=APPROVAL&category=railway")).containsExactly("rail-approval/1");
        assertThat(ids("?category=elderly-care&route=APPROVAL")).containsExactly("public-building-approval/1");
        calls.get("/v1/milestone-templates?category=trains").expectStatus().isBadRequest();
        calls.get("/v1/milestone-templates?sector=RAIL").expectStatus().isBadRequest();
    }

    @Test
    void aTemplateIsReadByItsIdAndHasAnEntityTag() {
        var response = calls.get("/v1/milestone-templates/rail-approval/1");

        response.expectHeader().exists(HttpHeaders.ETAG);
        var template = body(response);
        assertThat(template)
                .containsEntry("id", "rail-approval/1")
                .containsEntry("sector", "rail")
                .containsEntry("route", "APPROVAL")
                .containsEntry("titleZh", "铁路（审批）");
        assertThat(template.get("sourceEn").toString()).contains("proposed by Milepost");
        calls.get("/v1/milestone-templates/rail-approval/2")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("milestone-template-not-found")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("rail-approval/1"));
    }

    private List<String> railKeys() {
        return templates.find("rail-approval/1").orElseThrow().keys();
    }

    private static Map<String, Object> with(String member, Object value) {
        var body = new HashMap<>(RAIL);
        body.put(member, value);
        return body;
    }

    private static Map<String, Object> warning(String code, String key, String after, UUID milestoneId) {
        var warning = new HashMap<String, Object>();
        warning.put("code", code);
        warning.put("key", key);
        warning.put("after", after);
        warning.put("milestoneId", milestoneId == null ? null : milestoneId.toString());
        return warning;
    }

    private List<Object> ids(String query) {
        return values(body(calls.get("/v1/milestone-templates" + query)), "items", "id");
    }

    private List<Object> titles(UUID project) {
        return values(body(calls.get("/v1/projects/" + project + "/milestones")), "items", "titleZh");
    }

    private static List<Object> keys(Map<String, Object> answer) {
        return values(answer, "milestones", "key");
    }

    private static Map<String, Object> item(Map<String, Object> answer, String key) {
        return list(answer, "milestones").stream()
                .filter(item -> item.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> warnings(Map<String, Object> answer) {
        return list(answer, "warnings");
    }

    private static List<Object> values(Map<String, Object> answer, String list, String member) {
        return list(answer, list).stream().map(item -> item.get(member)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }

    private static String path(UUID project) {
        return "/v1/projects/" + project + "/milestones/from-template";
    }

    private static UUID id(Map<String, Object> answer, String key) {
        return UUID.fromString((String) item(answer, key).get("milestoneId"));
    }
}

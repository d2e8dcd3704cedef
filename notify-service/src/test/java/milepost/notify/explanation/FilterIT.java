package milepost.notify.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.test.TopicProbe;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Filters from the request to the delivery, with what they would have sent and why they did not. */
@NotifyIT
class FilterIT {

    @Autowired
    Probe probe;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void ofMilestonesOnlyMajorOnesAreSentUnlessAllAreAskedFor() {
        var usual = subscribe(Map.of("projects", List.of(project)));
        var all = subscribe(Map.of("projects", List.of(project), "milestoneTypes", List.of("all")));
        register("某局");

        var tower = publish(added("TOWER"));
        var start = publish(added("START"));

        awaitOutcome(all, start, "delivered");
        awaitOutcome(all, tower, "delivered");
        awaitOutcome(usual, start, "delivered");
        var explanation = explain(usual, tower, "zh-CN");
        assertThat(explanation.get("outcome").asString()).isEqualTo("not-matched");
        assertThat(explanation.get("text").asString()).isEqualTo("该事件不符合筛选条件。");
        assertThat(explanation.at("/failed/0/pointer").asString()).isEqualTo("/filter/milestoneTypes");
        assertThat(explanation.at("/failed/0/asked").asString()).isEqualTo("[\"major\"]");
        assertThat(explanation.at("/failed/0/found/0/values/0").asString()).isEqualTo("TOWER");
        assertThat(explanation.at("/failed/0/text").asString())
                .isEqualTo("milestoneTypes 要求 [\"major\"]，该事件为：milestoneType TOWER");
    }

    @Test
    void theThirdPostponementOfAnOrganisationsProjectIsSentAndTheSecondIsNot() {
        var organisation = "某局-" + UUID.randomUUID();
        var subscription = subscribe(Map.of(
                "organisations",
                List.of(organisation),
                "natures",
                List.of("project"),
                "minMoves",
                3,
                "where",
                Map.of(
                        "and",
                        List.of(Map.of("field", "movedDays", "gt", 0), Map.of("field", "reasonCode", "eq", "LAND")))));
        register(organisation);

        var second = publish(moved(2, 30));
        var third = publish(moved(3, 30));
        var advanced = publish(moved(4, -10));

        awaitOutcome(subscription, third, "delivered");
        awaitKept(subscription, advanced);
        assertThat(failedPointers(subscription, second)).containsExactly("/filter/minMoves");
        assertThat(failedPointers(subscription, advanced)).containsExactly("/filter/where/and/0");
    }

    @Test
    void clausesAndSetsOfRegionsAreKnownAsOfTheEvent() {
        var plan = probe.plan();
        var set = "set-" + UUID.randomUUID();
        topics.publish(
                "region-set:" + set,
                1,
                new RegionSetDefined(set, "某地区", "Place", List.of("810000"), "依据", null, null, null));
        await().until(() -> jdbc.sql("select exists (select from region_set where id = :set)")
                .param("set", set)
                .query(Boolean.class)
                .single());
        var byClause = subscribe(Map.of("clauses", List.of(plan + "/二（二）")));
        var bySet = subscribe(Map.of("regionSets", List.of(set)));
        register("某局");
        var citation = UUID.randomUUID();
        var cited = probe.registry(
                project, new ProjectCited(project, citation, plan, "二（二）", "某铁路", "construction", null, null, null));
        awaitOutcome(bySet, cited, "delivered"); // the two topics are read independently

        var named = publish(added("START"));
        awaitOutcome(byClause, named, "delivered");
        awaitOutcome(bySet, named, "delivered");
        probe.registry(
                project,
                new ProjectReleased(project, UUID.randomUUID(), details("某局"), List.of(citation), List.of(), "误并"));
        var released = probe.registry(
                project,
                new ProjectCited(project, UUID.randomUUID(), plan, "三", "某铁路", "construction", null, null, null));
        awaitOutcome(bySet, released, "delivered");

        assertThat(failedPointers(byClause, released)).containsExactly("/filter/clauses");
    }

    @Test
    void aPreviewCountsWhatANewSubscriptionWouldHaveBeenSent() {
        var organisation = "某局-" + UUID.randomUUID();
        var subscription = subscribe(Map.of("projects", List.of(project), "milestoneTypes", List.of("all")));
        register(organisation);
        publish(added("TOWER"));
        var met = probe.met(project, 40);
        var last = publish(added("START"));
        probe.progress(
                project,
                new MilestoneAdded(
                        project,
                        UUID.randomUUID(),
                        "START",
                        "开工",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-01"),
                        "day",
                        null,
                        null,
                        null,
                        null,
                        null,
                        true));
        var end = publish(added("TOWER"));
        awaitOutcome(subscription, end, "delivered");

        var preview = preview(Map.of("organisations", List.of(organisation)));
        var late = preview(Map.of("organisations", List.of(organisation), "minSlipDays", 30));

        assertThat(preview.get("events").asInt()).isEqualTo(3); // registered, met and added
        assertThat(preview.get("complete").asBoolean()).isTrue();
        assertThat(preview.at("/filter/milestoneTypes/0").asString()).isEqualTo("major");
        assertThat(preview.at("/byPeriod/0/events").asInt()).isEqualTo(3);
        assertThat(preview.at("/byProject/0/projectId").asString()).isEqualTo(project.toString());
        assertThat(preview.at("/samples/0/eventId").asString())
                .isEqualTo(last.id().toString());
        assertThat(late.get("events").asInt()).isEqualTo(1);
        assertThat(late.at("/samples/0/eventId").asString()).isEqualTo(met.id().toString());
        assertThat(late.at("/byType/0/eventType").asString()).isEqualTo("milepost.milestone.met.v1");
    }

    @Test
    void whatWaitsIsExplainedByTheStateOfTheSubscription() {
        var subscription = subscribe(Map.of("projects", List.of(project)));
        probe.post(subscriber, path(subscription) + "/pause").expectStatus().isOk();
        register("某局");
        var start = publish(added("START"));

        awaitOutcome(subscription, start, "paused");

        var later = subscribe(Map.of("projects", List.of(project)));
        assertThat(explain(later, start, "en").get("outcome").asString()).isEqualTo("created-later");
    }

    @Test
    void unknownEventsAndOthersSubscriptionsAreNotFound() {
        var subscription = subscribe(Map.of("projects", List.of(project)));
        var explanation = path(subscription) + "/explanation?event=" + UUID.randomUUID();

        probe.get(subscriber, explanation)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-not-found");
        probe.get("another-" + subscriber, explanation)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("subscription-not-found");
    }

    @Test
    void wrongFiltersAreNotPreviewed() {
        probe.post(subscriber, "/v1/subscriptions/preview", Map.of("days", 366))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/days");
        probe.post(
                        subscriber,
                        "/v1/subscriptions/preview",
                        Map.of("filter", Map.of("where", Map.of("field", "light", "eq", "purple"))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/filter/where/eq");
    }

    @Test
    void whatDoesNotExistIsNotPreviewed() {
        var filter =
                Map.of("clauses", List.of(probe.plan() + "/一", "no-such-plan/一"), "regionSets", List.of("no-such-set"));

        await().untilAsserted(() -> {
            var problem = Probe.json(probe.post(subscriber, "/v1/subscriptions/preview", Map.of("filter", filter)));
            assertThat(problem.path("errors").valueStream())
                    .extracting(error -> error.get("pointer").asString() + " "
                            + error.get("code").asString())
                    .containsExactly("/filter/clauses/1 unknown-plan", "/filter/regionSets/0 unknown-region-set");
        });
    }

    private JsonNode subscribe(Map<String, Object> filter) {
        return probe.subscribe(subscriber, filter, receiver.url());
    }

    private JsonNode preview(Map<String, Object> filter) {
        return Probe.json(probe.post(subscriber, "/v1/subscriptions/preview", Map.of("filter", filter, "days", 365))
                .expectStatus()
                .isOk());
    }

    private void register(String organisation) {
        probe.registry(project, new ProjectRegistered(project, details(organisation), List.of()));
    }

    private static ProjectDetails details(String organisation) {
        return new ProjectDetails(
                "某铁路",
                null,
                List.of(),
                "project",
                "railway",
                List.of("810000"),
                null,
                List.of(),
                organisation,
                null,
                null,
                null);
    }

    private EventEnvelope publish(Event event) {
        return probe.progress(project, event);
    }

    private MilestoneAdded added(String type) {
        var day = LocalDate.parse("2026-01-01");
        return new MilestoneAdded(
                project, UUID.randomUUID(), type, "某节点", day, day, "day", null, null, null, null, null, null);
    }

    private MilestoneTargetChanged moved(int times, int days) {
        var day = LocalDate.parse("2026-01-01");
        return new MilestoneTargetChanged(
                project,
                UUID.randomUUID(),
                "START",
                "开工",
                UUID.randomUUID(),
                day,
                day,
                day.plusDays(days),
                "day",
                days,
                days,
                times,
                false,
                "LAND",
                "征迁滞后",
                null,
                "RECORDED",
                null,
                null,
                null);
    }

    private static String path(JsonNode subscription) {
        return "/v1/subscriptions/" + subscription.get("id").asString();
    }

    private JsonNode explain(JsonNode subscription, EventEnvelope event, String language) {
        return Probe.json(probe.get(subscriber, path(subscription) + "/explanation?event=" + event.id(), language)
                .expectStatus()
                .isOk());
    }

    private List<String> failedPointers(JsonNode subscription, EventEnvelope event) {
        return explain(subscription, event, "en")
                .get("failed")
                .valueStream()
                .map(part -> part.get("pointer").asString())
                .toList();
    }

    private void awaitOutcome(JsonNode subscription, EventEnvelope event, String outcome) {
        await().untilAsserted(() -> assertThat(
                        Probe.json(probe.get(subscriber, path(subscription) + "/explanation?event=" + event.id()))
                                .path("outcome")
                                .asString(""))
                .isEqualTo(outcome));
    }

    private void awaitKept(JsonNode subscription, EventEnvelope event) {
        await().untilAsserted(() -> probe.get(subscriber, path(subscription) + "/explanation?event=" + event.id())
                .expectStatus()
                .isOk());
    }
}

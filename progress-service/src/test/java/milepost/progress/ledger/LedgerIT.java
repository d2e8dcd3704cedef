package milepost.progress.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent.SubscriptionCreated;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.ledger.bundle.BundleAudit;
import milepost.ledger.tlog.Checkpoint;
import milepost.ledger.tlog.Hash;
import milepost.ledger.tlog.MerkleProofs;
import milepost.ledger.tlog.SignedNote;
import milepost.ledger.tlog.TlogProof;
import milepost.ledger.tlog.VerifierKey;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressIT;
import milepost.progress.ledger.check.TestCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger from the topics to the audit. */
@ProgressIT
class LedgerIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    RestTestClient http;

    @Autowired
    TopicProbe topics;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private final UUID project = EventIds.next();
    private final String plan = "plan-" + project;

    @Test
    void theHistoryOfAProjectSaysWhoWhatWhenAndWhy() {
        publishStory();

        var items = awaitHistory(4, null);

        assertThat(items.stream().map(item -> item.path("type").asString()))
                .containsExactlyInAnyOrder(
                        "milepost.project.registered.v1",
                        "milepost.project.cited.v1",
                        "milepost.milestone.target-changed.v1",
                        "milepost.milestone.met.v1");
        var changed = item(items, "milepost.milestone.target-changed.v1");
        assertThat(changed.path("projectId").asString()).isEqualTo(project.toString());
        assertThat(changed.path("source").asString()).isEqualTo("/progress");
        assertThat(changed.path("version").asInt()).isEqualTo(1);
        assertThat(changed.path("occurredAt").asString()).isNotEmpty();
        assertThat(changed.path("recordedAt").asString()).isNotEmpty();
        assertThat(changed.path("org").asString()).isEqualTo("Probe org");
        assertThat(changed.path("reason").asString()).isEqualTo("征迁滞后");
        assertThat(changed.path("data").path("newTarget").asString()).isEqualTo("2026-03-31");
        assertThat(changed.path("actor").isNull()).isTrue();
        assertThat(item(items, "milepost.milestone.met.v1").path("document").asString())
                .isEqualTo("开工令 甘铁〔2026〕3号");
    }

    @Test
    void aLightThatChangesNamesItsRuleAsTheReason() {
        topics.publish(
                project,
                1,
                new LightChanged(
                        project, "green", "yellow", "milepost-default/1", 1, LocalDate.parse("2026-01-02"), null));

        var changed = awaitHistory(1, null).getFirst();

        assertThat(changed.path("type").asString()).isEqualTo("milepost.project.light-changed.v1");
        assertThat(changed.path("projectId").asString()).isEqualTo(project.toString());
        assertThat(changed.path("reason").asString()).isEqualTo("milepost-default/1");
        assertThat(changed.path("document").isNull()).isTrue();
        assertThat(changed.path("occurredAt").asString()).isNotEmpty();
        assertThat(changed.path("data").path("light").asString()).isEqualTo("yellow");
    }

    @Test
    void onlyAuditorsSeeWhoActedAndMaySearchForThem() {
        publishStory();
        awaitHistory(4, null);
        var auditor = TestTokens.of(Role.AUDITOR).bearer();

        assertThat(awaitHistory(4, auditor))
                .allSatisfy(item -> assertThat(item.path("actor").asString()).isEqualTo("probe"));
        assertThat(awaitHistory(4, TestTokens.of(Role.REGISTRAR).bearer()))
                .allSatisfy(item -> assertThat(item.path("actor").isNull()).isTrue());
        assertThat(items("/v1/history?actor=probe&limit=1", auditor)).hasSize(1);
        assertThat(items("/v1/history?actor=nobody", auditor)).isEmpty();
        get("/v1/history?actor=probe", null).expectStatus().isUnauthorized();
        get("/v1/history?actor=probe", TestTokens.of(Role.REGISTRAR).bearer())
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theBundleIsVerifiedOfflineAndOneFlippedByteIsFound() throws IOException {
        publishStory();
        awaitHistory(4, null);
        var key = text("/ledger/vkey").strip();
        var bundle = bytes("/v1/projects/" + project + "/history.zip");

        assertThat(audit(bundle, key)).isEqualTo(BundleAudit.VERIFIED);
        bundle[bundle.length / 2] ^= 1;
        assertThat(audit(bundle, key)).isEqualTo(BundleAudit.NOT_VERIFIED);
    }

    @Test
    void everyEventHasItsLeafAndItsProof() {
        publishStory();
        var key = VerifierKey.parse(text("/ledger/vkey").strip());

        for (var item : awaitHistory(4, null)) {
            var id = item.path("eventId").asString();
            var leaf = bytes("/v1/events/" + id + "/leaf");
            var proof = TlogProof.parse(bytes("/v1/events/" + id + "/proof"));
            var head = Checkpoint.parse(proof.note().text());

            assertThat(proof.note().isSignedBy(key)).isTrue();
            assertThat(proof.index())
                    .isEqualTo(item.path("ledger").path("index").asLong());
            assertThat(Hash.leaf(leaf).base64())
                    .isEqualTo(item.path("ledger").path("leafHash").asString());
            assertThat(MerkleProofs.includes(head.root(), head.size(), proof.index(), Hash.leaf(leaf), proof.hashes()))
                    .isTrue();
            assertThat(new String(leaf, UTF_8)).doesNotContain("\"probe\"");
        }
        var head =
                Checkpoint.parse(SignedNote.parse(bytes("/ledger/checkpoint")).text());
        assertThat(head.size()).isGreaterThanOrEqualTo(4);
        assertThat(TestCheck.finding(context)).isEmpty();
    }

    @Test
    void theHistoryIsFilteredByPlanRegionTypeAndTime() {
        publishStory();
        awaitHistory(4, null);

        assertThat(items("/v1/history?plan=" + plan, null)).hasSize(5);
        assertThat(items("/v1/history?plan=" + plan + "&type=milepost.plan.registered.v1", null))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("projectId").isNull()).isTrue();
                    assertThat(item.path("subject").asString()).isEqualTo(plan);
                });
        assertThat(items("/v1/history?project=" + project, null)).hasSize(4);
        for (var region : List.of("623001", "6230", "623000", "62")) {
            assertThat(items("/v1/history?project=" + project + "&region=" + region, null))
                    .hasSize(4);
        }
        assertThat(items("/v1/history?project=" + project + "&region=6201", null))
                .isEmpty();
        assertThat(items(
                        "/v1/history?project=" + project + "&type=milepost.milestone.met.v1,milepost.project.cited.v1",
                        null))
                .hasSize(2);
        assertThat(items("/v1/history?project=" + project + "&from=2026-02-10&to=2026-02-10", null))
                .singleElement()
                .satisfies(item -> assertThat(item.path("type").asString()).isEqualTo("milepost.milestone.met.v1"));
        assertThat(items("/v1/history?project=" + project + "&to=2026-02-09", null))
                .isEmpty();
        assertThat(items("/v1/history?project=" + project + "&asOf=2026-02-12T00:00:00%2B08:00", null))
                .hasSize(1);
    }

    @Test
    void theHistoryIsReadInPagesFromEitherEnd() {
        publishStory();
        var all = awaitHistory(4, null);
        var story = "/v1/projects/" + project + "/history";

        var first = json(story + "?limit=3");
        var second = json(story + "?limit=3&cursor=" + first.path("nextCursor").asString());

        var paged = new ArrayList<JsonNode>();
        first.path("items").forEach(paged::add);
        second.path("items").forEach(paged::add);
        assertThat(paged).isEqualTo(all);
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(items(story + "?order=desc", null)).isEqualTo(all.reversed());
        assertThat(items("/v1/history?project=" + project, null)).isEqualTo(all.reversed());
        get(story + "?order=desc&cursor=" + first.path("nextCursor").asString(), null)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aSearchInTimeIsReadInPagesToo() {
        publishStory();
        awaitHistory(4, null);
        for (var query : List.of("plan=" + plan + "&from=2026-01-01", "plan=" + plan + "&asOf=2100-01-01")) {
            for (var order : List.of("asc", "desc")) {
                var uri = "/v1/history?" + query + "&order=" + order;
                var all = items(uri, null);
                var paged = new ArrayList<JsonNode>();
                var cursor = "";
                do {
                    var page = json(uri + "&limit=2" + cursor);
                    page.path("items").forEach(paged::add);
                    cursor = page.path("nextCursor").isNull()
                            ? ""
                            : "&cursor=" + page.path("nextCursor").asString();
                } while (!cursor.isEmpty());

                assertThat(all).hasSize(5);
                assertThat(paged).isEqualTo(all);
            }
        }
    }

    @Test
    void theExamplesOfTheDocumentHaveTheShapeOfTheAnswers() throws IOException {
        publishStory();
        var changed = item(awaitHistory(4, null), "milepost.milestone.target-changed.v1");
        var leaf = json("/v1/events/" + changed.path("eventId").asString() + "/leaf");

        for (var operation : List.of("listHistory", "getProjectHistory")) {
            var example = example(operation).path("items").path(0);
            assertThat(changed.propertyNames()).containsExactlyElementsOf(example.propertyNames());
            assertThat(changed.path("ledger").propertyNames())
                    .containsExactlyElementsOf(example.path("ledger").propertyNames());
        }
        assertThat(leaf.propertyNames())
                .containsExactlyElementsOf(example("getLeaf").propertyNames());
        assertThat(text("/v3/api-docs"))
                .contains(
                        "listHistory", "getProjectHistory", "getProjectBundle", "getCheckpoint", "getLeaf", "getProof");
    }

    @Test
    void aWrongParameterIsNamedInTheProblem() {
        for (var query :
                List.of("from=yesterday", "to=2026-13-01", "region=gansu", "order=up", "limit=0", "project=x")) {
            var name = query.substring(0, query.indexOf('='));
            get("/v1/history?" + query, null)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].parameter")
                    .isEqualTo(name);
        }
        get("/v1/projects/" + UUID.randomUUID() + "/history", null)
                .expectStatus()
                .isNotFound();
        get("/v1/projects/" + UUID.randomUUID() + "/history.zip", null)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:milepost:problem:no-history");
        get("/v1/events/" + UUID.randomUUID() + "/leaf", null).expectStatus().isNotFound();
        get("/v1/events/" + UUID.randomUUID() + "/proof", null).expectStatus().isNotFound();
    }

    @Test
    void aRegionBelongsToItsOwnHistoryAndASetOfRegionsIsInTheLedger() {
        var details = new RegionDetails("民乐县", "Minle County", "county", "620700", null, null, null);
        topics.publish("620722", 1, new RegionDefined("620722", details, null, null, null));
        var set = "region-set:set-" + project;
        topics.publish(
                set,
                1,
                new RegionSetDefined("set-" + project, "河西", "Hexi", List.of("620700"), "因测试", null, null, null));

        var type = "&type=milepost.region.defined.v1";
        await().untilAsserted(() -> assertThat(items("/v1/history?region=6207" + type, null))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("subject").asString()).isEqualTo("620722");
                    assertThat(item.path("projectId").isNull()).isTrue();
                    assertThat(item.path("data").at("/region/nameZh").asString())
                            .isEqualTo("民乐县");
                }));
        assertThat(items("/v1/history?region=6208" + type, null)).isEmpty();
        await().untilAsserted(() -> assertThat(items("/v1/history?type=milepost.region-set.defined.v1", null))
                .anySatisfy(item -> assertThat(item.path("subject").asString()).isEqualTo(set)));
    }

    @Test
    void aRedeliveredEventIsEnteredOnce() {
        var envelope = event(1, new ProjectRegistered(project, details(), List.of()), "甘肃省发展改革委");
        topics.publish(envelope, EventJson.write(new ProjectRegistered(project, details(), List.of())));
        topics.publish(envelope, EventJson.write(new ProjectRegistered(project, details(), List.of())));
        topics.publish(project, 2, citation());

        assertThat(awaitHistory(2, null)).hasSize(2);
    }

    @Test
    void aForgedEventIsNotEnteredAndTheGenuineOneIs() {
        var first = topics.publish(project, 1, new ProjectRegistered(project, details(), List.of()));
        topics.forge(project, 2, citation());
        var second = topics.publish(project, 2, citation());

        assertThat(awaitHistory(2, null))
                .extracting(item -> item.path("eventId").asString())
                .containsExactly(first.id().toString(), second.id().toString());
    }

    @Test
    void aVersionIsEnteredOnceWhateverItsOwnerPublishesLater() {
        topics.publish(project, 1, new ProjectRegistered(project, details(), List.of()));
        var second = topics.publish(project, 2, citation());
        awaitHistory(2, null);

        topics.publish(project, 2, citation());
        awaitParked("reused");
        resume("rewind", 2).expectStatus().isEqualTo(409);
        resume("discard", null).expectStatus().isOk();
        resume("rewind", 2).expectStatus().isOk();
        topics.publish(project, 2, citation());
        awaitParked("poison");
        resume("skip", 2).expectStatus().isOk();
        var third = topics.publish(project, 3, citation());

        assertThat(awaitHistory(3, null).subList(1, 3))
                .extracting(item -> item.path("eventId").asString())
                .containsExactly(second.id().toString(), third.id().toString());
    }

    private void awaitParked(String reason) {
        await().untilAsserted(() -> assertThat(items(
                        "/v1/operations/parked", TestTokens.of(Role.OPERATOR).bearer()))
                .anySatisfy(parked -> {
                    assertThat(parked.path("consumer").asString()).isEqualTo("progress-service.ledger");
                    assertThat(parked.path("aggregateId").asString()).isEqualTo(project.toString());
                    assertThat(parked.path("parked").asString()).isEqualTo(reason);
                }));
    }

    private RestTestClient.ResponseSpec resume(String action, Integer version) {
        var request = new HashMap<String, Object>(Map.of(
                "consumer",
                "progress-service.ledger",
                "source",
                "/registry",
                "aggregateId",
                project.toString(),
                "action",
                action));
        if (version != null) {
            request.put("version", version);
        }
        return http.post()
                .uri("/v1/operations/resumptions")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.OPERATOR).bearer())
                .body(request)
                .exchange();
    }

    @Test
    void anEventWithoutACanonicalFormIsParkedAndDelaysNoOtherProject() {
        var envelope = event(1, citation(), null);
        topics.publish(
                envelope,
                "{\"projectId\":\"%s\",\"amount\":0.1}".formatted(project).getBytes(UTF_8));
        var other = EventIds.next();
        topics.publish(other, 1, new ProjectRegistered(other, details(), List.of()));

        await().untilAsserted(() -> {
            get("/v1/projects/" + other + "/history", null).expectStatus().isOk();
            assertThat(items(
                            "/v1/operations/parked",
                            TestTokens.of(Role.OPERATOR).bearer()))
                    .anySatisfy(parked -> {
                        assertThat(parked.path("consumer").asString()).isEqualTo("progress-service.ledger");
                        assertThat(parked.path("aggregateId").asString()).isEqualTo(project.toString());
                        assertThat(parked.path("error").asString()).contains("as strings");
                    });
        });
        get("/v1/projects/" + project + "/history", null).expectStatus().isNotFound();
    }

    @Test
    void subscriptionsAreForAuditors() {
        var filter = new SubscriptionFilter(List.of(project), List.of(), List.of(), List.of(), List.of(), 30);
        topics.publish(project, 1, new SubscriptionCreated(project, "webhook", filter));

        var shown = awaitHistory(1, null).getFirst();
        assertThat(shown.path("org").isNull()).isTrue();
        assertThat(shown.path("data").path("filter").asString()).startsWith("sha256:");
        var full = awaitHistory(1, TestTokens.of(Role.AUDITOR).bearer()).getFirst();
        assertThat(full.path("org").asString()).isEqualTo("Probe org");
        assertThat(full.path("data").path("filter").path("minSlipDays").asInt()).isEqualTo(30);
    }

    private void publishStory() {
        topics.publish(
                plan,
                1,
                new PlanRegistered(plan, new PlanDetails("规划", null, null, null, null, null, null, null, List.of())));
        topics.publish(project, 1, new ProjectRegistered(project, details(), List.of()));
        topics.publish(project, 2, citation());
        var milestone = EventIds.next();
        var baseline = LocalDate.parse("2026-01-01");
        topics.publish(
                project,
                1,
                new MilestoneTargetChanged(
                        project,
                        milestone,
                        "START",
                        "开工",
                        EventIds.next(),
                        baseline,
                        baseline,
                        LocalDate.parse("2026-03-31"),
                        "day",
                        89,
                        89,
                        1,
                        false,
                        "LAND",
                        "征迁滞后",
                        null,
                        "RECORDED",
                        null,
                        null,
                        null));
        var met = new MilestoneMet(
                project,
                milestone,
                "START",
                "开工",
                baseline,
                LocalDate.parse("2026-03-31"),
                LocalDate.parse("2026-02-10"),
                "day",
                40,
                List.of(new Evidence("开工令", "甘铁〔2026〕3号", null, null)),
                null);
        topics.publish(
                new EventEnvelope(
                        EventIds.next(),
                        EventSource.PROGRESS,
                        EventTypes.nameOf(met.getClass()),
                        project.toString(),
                        2,
                        Instant.parse("2026-02-09T16:00:00Z"),
                        Instant.parse("2026-02-11T01:02:03Z"),
                        new Author("probe", "Probe org"),
                        null),
                EventJson.write(met));
        await().untilAsserted(() ->
                assertThat(items("/v1/history?plan=" + plan, null)).hasSize(5));
    }

    private EventEnvelope event(long version, Event data, String org) {
        return new EventEnvelope(
                EventIds.next(),
                EventSource.of(data),
                EventTypes.nameOf(data.getClass()),
                project.toString(),
                version,
                Instant.now(),
                Instant.now(),
                new Author("li.si", org),
                null);
    }

    private static ProjectDetails details() {
        return new ProjectDetails(
                "兰州至合作铁路",
                null,
                List.of(),
                "project",
                "railway",
                List.of("623001"),
                null,
                List.of(),
                null,
                "23390000000.00",
                null,
                null);
    }

    private ProjectCited citation() {
        return new ProjectCited(project, EventIds.next(), plan, "二（二）", "兰州至合作", "construction", null, null, null);
    }

    private static JsonNode item(List<JsonNode> items, String type) {
        return items.stream()
                .filter(item -> item.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> awaitHistory(int count, String bearer) {
        return await().until(
                        () -> items("/v1/history?order=asc&project=" + project, bearer),
                        items -> items.size() == count);
    }

    private List<JsonNode> items(String uri, String bearer) {
        var body = get(uri, bearer)
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseBody();
        return JSON.readTree(body).path("items").valueStream().toList();
    }

    private JsonNode json(String uri) {
        return JSON.readTree(bytes(uri));
    }

    private String text(String uri) {
        return new String(bytes(uri), UTF_8);
    }

    private byte[] bytes(String uri) {
        return get(uri, null).expectStatus().isOk().returnResult(byte[].class).getResponseBody();
    }

    private RestTestClient.ResponseSpec get(String uri, String bearer) {
        return http.get()
                .uri(URI.create(uri))
                .headers(headers -> {
                    if (bearer != null) {
                        headers.set(HttpHeaders.AUTHORIZATION, bearer);
                    }
                })
                .exchange();
    }

    private static JsonNode example(String operation) throws IOException {
        try (var file = LedgerIT.class.getResourceAsStream("/openapi/progress/" + operation + ".json")) {
            return JSON.readTree(file).path("response");
        }
    }

    private int audit(byte[] bundle, String key) throws IOException {
        var file = Files.write(folder.resolve("history.zip"), bundle);
        var out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return BundleAudit.run(out, file.toString(), "--vkey", key);
    }
}

package milepost.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.NotifyEvent.DeliveryReceipts;
import milepost.events.NotifyEvent.SubscriptionAmended;
import milepost.events.NotifyEvent.SubscriptionClosed;
import milepost.events.NotifyEvent.SubscriptionCreated;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import milepost.notify.channel.outgoing.FakeNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@NotifyIT
class SubscriptionIT {

    private static final String PATH = "/v1/subscriptions";
    private static final String URL = "https://example.org/hook";

    @Autowired
    Probe probe;

    @Autowired
    TopicProbe topics;

    @Autowired
    FakeNames names;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    private final String subscriber = "subscriber-" + UUID.randomUUID();

    @Test
    void aSubscriptionIsReadAsItWasCreatedButWithoutItsSecret() {
        var project = UUID.randomUUID();
        var filter = Map.<String, Object>of(
                "projects", List.of(project),
                "regions", List.of("6207"),
                "categories", List.of("railway"),
                "plans", List.of(probe.plan()),
                "eventTypes", List.of("milepost.milestone.met.v1"),
                "minSlipDays", 30);

        var made = probe.subscribe(subscriber, filter, URL);

        assertThat(made.get("secret").asString()).startsWith("whsec_").hasSize(50);
        var read = probe.get(subscriber, path(made))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        var json = Probe.json(read);
        assertThat(json.has("secret")).isFalse();
        assertThat(json.at("/filter/projects/0").asString()).isEqualTo(project.toString());
        assertThat(json.at("/filter/minSlipDays").asInt()).isEqualTo(30);
        assertThat(json.at("/channel/url").asString()).isEqualTo(URL);
        assertThat(json.get("state").asString()).isEqualTo("active");
    }

    @Test
    void regionsAndPlansThatDoNotExistAreRefused() {
        probe.defineRegion("540000");
        probe.defineRegion("540102");
        var plan = probe.plan();
        var valid =
                Map.<String, Object>of("regions", List.of("54", "5401", "540102", "110101"), "plans", List.of(plan));
        await().untilAsserted(() -> {
            var problem = Probe.json(post(Map.of(
                            "regions",
                            List.of("54", "5402", "549999", "110101"),
                            "plans",
                            List.of(plan, "no-such-plan")))
                    .expectStatus()
                    .isBadRequest());
            assertThat(problem.get("errors").valueStream())
                    .extracting(
                            error -> error.get("pointer").asString(),
                            error -> error.get("code").asString())
                    .containsExactlyInAnyOrder(
                            tuple("/filter/regions/1", "unknown-region"),
                            tuple("/filter/regions/2", "unknown-region"),
                            tuple("/filter/plans/1", "unknown-plan"));
        });

        var made = probe.subscribe(subscriber, valid, URL);

        probe.patch(subscriber, path(made), 1, Map.of("filter", Map.of("plans", List.of("no-such-plan"))))
                .expectStatus()
                .isBadRequest();
        probe.patch(subscriber, path(made), 1, Map.of("channel", Map.of("url", URL + "/other")))
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec post(Map<String, Object> filter) {
        return probe.post(subscriber, PATH, Map.of("filter", filter, "channel", Map.of("type", "webhook", "url", URL)));
    }

    @Test
    void subscribersCannotReadOrChangeSubscriptionsOfOthers() {
        var path = path(probe.subscribe(subscriber, Map.of(), URL));
        var other = "other-" + UUID.randomUUID();

        probe.get(other, path).expectStatus().isNotFound();
        probe.patch(other, path, 1, Map.of()).expectStatus().isNotFound();
        probe.delete(other, path).expectStatus().isNotFound();
        probe.get(other, path + "/deliveries").expectStatus().isNotFound();
        for (var action : List.of("pause", "resume", "test", "secret-rotation")) {
            probe.post(other, path + "/" + action).expectStatus().isNotFound();
        }
        assertThat(Probe.json(probe.get(other, PATH)).get("items").size()).isZero();
        assertThat(Probe.json(probe.get(subscriber, PATH)).get("items").size()).isEqualTo(1);
    }

    @Test
    void aTokenWithTheRoleIsRequired() {
        var path = path(probe.subscribe(subscriber, Map.of(), URL));
        var registrar = TestTokens.of(Role.REGISTRAR).subject(subscriber).bearer();

        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        http.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri(path)
                .header("Authorization", registrar)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"filter":{"regions":["62x"]},"channel":{"type":"webhook","url":"https://example.org/"}}      | /filter/regions/0    | region-code
                    {"filter":{"regions":["62",null]},"channel":{"type":"webhook","url":"https://example.org/"}}  | /filter/regions/1    | not-null
                    {"filter":{"projects":["x"]},"channel":{"type":"webhook","url":"https://example.org/"}}       | /filter/projects/0   | must-be-uuid
                    {"filter":{"categories":["铁路"]},"channel":{"type":"webhook","url":"https://example.org/"}}  | /filter/categories/0 | one-of
                    {"filter":{"eventTypes":["milepost.plan.registered.v1"]},"channel":{"type":"webhook","url":"https://example.org/"}} | /filter/eventTypes/0 | one-of
                    {"filter":{"minSlipDays":-1},"channel":{"type":"webhook","url":"https://example.org/"}}       | /filter/minSlipDays  | out-of-range
                    {"filter":{"minSlipDays":"30"},"channel":{"type":"webhook","url":"https://example.org/"}}     | /filter/minSlipDays  | must-be-integer
                    {"filter":{"region":["62"]},"channel":{"type":"webhook","url":"https://example.org/"}}        | /filter/region       | unknown-member
                    {"filter":{}}                                                                                 | /channel             | not-null
                    {"channel":{"type":"pigeon","url":"https://example.org/"}}                                    | /channel/type        | one-of
                    {"channel":{"type":"webhook"}}                                                                | /channel/url         | not-blank
                    """)
    void everyFaultIsNamed(String body, String pointer, String code) {
        var problem = Probe.json(post(body).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/detail").asString()).isNotEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://example.org/         | endpoint-scheme
                    https://10.0.0.1/           | endpoint-address
                    https://[fd00::1]/          | endpoint-address
                    https://mixed.example.org/  | endpoint-address
                    https://example.org:22/     | endpoint-port
                    https://u:p@example.org/    | endpoint-user-info
                    https://2130706433/         | endpoint-odd-address
                    https://kafka/              | endpoint-short-name
                    """)
    void anEndpointThatIsNotAllowedIsRefusedWithTheReason(String url, String code) {
        names.with("mixed.example.org", "93.184.216.34", "192.168.0.1");
        var body = "{\"channel\":{\"type\":\"webhook\",\"url\":\"%s\"}}".formatted(url);

        var problem = Probe.json(post(body).expectStatus().isEqualTo(422));
        var chinese = Probe.json(
                request().header("Accept-Language", "zh-CN").body(body).exchange());

        assertThat(problem.get("code").asString()).isEqualTo("endpoint-refused");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/channel/url");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/detail").asString()).contains("must");
        assertThat(chinese.at("/errors/0/detail").asString()).matches(".*[须得].*");
    }

    @Test
    void aPatchChangesWhatItNamesOnTheVersionThatWasRead() {
        var made = probe.subscribe(subscriber, Map.of("regions", List.of("62"), "minSlipDays", 30), URL);
        var patch = new HashMap<String, Object>(Map.of("categories", List.of("railway")));
        patch.put("minSlipDays", null);

        var amended = Probe.json(probe.patch(subscriber, path(made), 1, Map.of("filter", patch))
                .expectStatus()
                .isOk());

        assertThat(amended.at("/filter/regions/0").asString()).isEqualTo("62");
        assertThat(amended.at("/filter/categories/0").asString()).isEqualTo("railway");
        assertThat(amended.at("/filter/minSlipDays").isNull()).isTrue();
        assertThat(amended.get("version").asLong()).isEqualTo(2);
        probe.patch(subscriber, path(made), 1, Map.of("filter", patch))
                .expectStatus()
                .isEqualTo(412);
        http.patch()
                .uri(path(made))
                .header("Authorization", Probe.token(subscriber))
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        probe.patch(subscriber, path(made), 2, Map.of("state", "active"))
                .expectStatus()
                .isBadRequest();
        probe.patch(subscriber, path(made), 2, Map.of("channel", Map.of("url", "https://10.0.0.1/")))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aListIsReadPageByPage() {
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.addFirst(probe.subscribe(subscriber, Map.of(), URL).get("id").asString());
        }

        var read = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    Probe.json(probe.get(subscriber, PATH + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                            .expectStatus()
                            .isOk());
            page.get("items").forEach(item -> read.add(item.get("id").asString()));
            cursor = page.get("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(made);
    }

    @Test
    void deliveriesAreSignedWithBothSecretsWhileOneReplacesTheOther() throws Exception {
        try (var receiver = new Receiver()) {
            var made = probe.subscribe(subscriber, Map.of(), receiver.url());
            var rotated = Probe.json(probe.post(subscriber, path(made) + "/secret-rotation", Map.of("overlapHours", 1))
                    .expectStatus()
                    .isOk());
            assertThat(rotated.get("secret").asString())
                    .isNotEqualTo(made.get("secret").asString());
            assertThat(rotated.get("formerSecretUntil").isNull()).isFalse();

            probe.post(subscriber, path(made) + "/test").expectStatus().isAccepted();

            await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
            var request = receiver.requests().getFirst();
            for (var secret : List.of(made, rotated)) {
                new com.standardwebhooks.Webhook(secret.get("secret").asString())
                        .verify(request.body(), request.headers());
            }
            probe.post(subscriber, path(made) + "/secret-rotation", Map.of("overlapHours", 169))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void changesOfASubscriptionArePublishedWithoutItsUrl() {
        var project = probe.register("railway", "620722");
        try (var receiver = new Receiver()) {
            var made = probe.subscribe(subscriber, Probe.filterOf(project), receiver.url());
            var id = made.get("id").asString();
            probe.patch(subscriber, path(made), 1, Map.of("filter", Map.of("minSlipDays", 1)))
                    .expectStatus()
                    .isOk();
            var event = probe.met(project, 5);
            await().untilAsserted(() ->
                    assertThat(topics.events(Topics.DELIVERY_EVENTS, id)).hasSize(3));
            probe.delete(subscriber, path(made)).expectStatus().isNoContent();
            probe.delete(subscriber, path(made)).expectStatus().isNoContent();

            await().untilAsserted(() ->
                    assertThat(topics.events(Topics.DELIVERY_EVENTS, id)).hasSize(4));
            var events = topics.events(Topics.DELIVERY_EVENTS, id);
            assertThat(events)
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(
                            SubscriptionCreated.class,
                            SubscriptionAmended.class,
                            DeliveryReceipts.class,
                            SubscriptionClosed.class));
            assertThat(((DeliveryReceipts) events.get(2)).receipts())
                    .singleElement()
                    .satisfies(receipt -> {
                        assertThat(receipt.eventId()).isEqualTo(event.id());
                        assertThat(receipt.projectId()).isEqualTo(project);
                        assertThat(receipt.outcome()).isEqualTo("delivered");
                        assertThat(receipt.attempts()).isEqualTo(1);
                        assertThat(receipt.status()).isEqualTo(204);
                    });
            assertThat(topics.read(Topics.DELIVERY_EVENTS, id)).allSatisfy(record -> {
                assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("127.0.0.1", "whsec_");
                assertThat(TopicProbe.header(record, "ce_source")).isEqualTo("/notify");
            });
            assertThat(topics.read(Topics.DELIVERY_EVENTS, id))
                    .extracting(record -> TopicProbe.header(record, "ce_sequence"))
                    .containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void aClosedSubscriptionIsReadButNotChanged() {
        var made = probe.subscribe(subscriber, Map.of(), URL);
        probe.delete(subscriber, path(made)).expectStatus().isNoContent();

        assertThat(Probe.json(probe.get(subscriber, path(made)).expectStatus().isOk())
                        .get("state")
                        .asString())
                .isEqualTo("closed");
        for (var action : List.of("pause", "resume", "secret-rotation", "test")) {
            probe.post(subscriber, path(made) + "/" + action).expectStatus().isEqualTo(409);
        }
        probe.patch(subscriber, path(made), 2, Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void theSameIdempotencyKeyCreatesOneSubscription() {
        var body = Map.of("channel", Map.of("type", "webhook", "url", URL));
        var key = UUID.randomUUID().toString();

        var first =
                Probe.json(request().header("Idempotency-Key", key).body(body).exchange());
        var second =
                Probe.json(request().header("Idempotency-Key", key).body(body).exchange());

        assertThat(second).isEqualTo(first);
        assertThat(second.get("secret").asString()).startsWith("whsec_");
        assertThat(kept()).isNotEmpty().noneMatch(text -> text.contains("whsec_"));
        assertThat(Probe.json(probe.get(subscriber, PATH)).get("items").size()).isEqualTo(1);
    }

    /** What is stored of responses. */
    private List<String> kept() {
        return jdbc.sql("select encode(body, 'escape') from web.idempotency_key where body is not null")
                .query(String.class)
                .list();
    }

    private RestTestClient.RequestBodySpec request() {
        return http.post()
                .uri(PATH)
                .header("Authorization", Probe.token(subscriber))
                .contentType(MediaType.APPLICATION_JSON);
    }

    private RestTestClient.ResponseSpec post(String body) {
        return request().body(body).exchange();
    }

    private static String path(JsonNode subscription) {
        return PATH + "/" + subscription.get("id").asString();
    }
}

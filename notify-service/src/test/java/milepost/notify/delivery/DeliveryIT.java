package milepost.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static milepost.notify.Probe.filterOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import milepost.notify.channel.outgoing.FakeNames;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NotifyIT
class DeliveryIT {

    @Autowired
    Probe probe;

    @Autowired
    TopicProbe topics;

    @Autowired
    FakeNames names;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aMilestoneMetLateReachesTheSubscriberOnceSignedAndComplete() {
        var project = probe.register("railway", "620100", "623001");
        var subscription = probe.subscribe(
                subscriber,
                Map.of(
                        "regions", List.of("6230"),
                        "categories", List.of("railway"),
                        "eventTypes", List.of("milepost.milestone.met.v1"),
                        "minSlipDays", 30,
                        "projects", List.of(project)),
                receiver.url());

        var event = probe.met(project, 40);

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        var request = receiver.requests().getFirst();
        assertThatCode(() ->
                        new Webhook(subscription.get("secret").asString()).verify(request.body(), request.headers()))
                .doesNotThrowAnyException();
        assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(request.json().get("id").asString()).isEqualTo(event.id().toString());
        assertThat(request.json().get("subject").asString()).isEqualTo(project.toString());
        assertThat(request.json().get("projectname").asString()).isEqualTo("兰州至合作铁路");
        assertThat(request.json().get("projectcode").asString()).isEqualTo("2206-441624-04-01-569676");
        assertThat(request.json().at("/data/slipDays").asInt()).isEqualTo(40);
        assertThat(request.json().at("/data/titleZh").asString()).isEqualTo("开工");
        await().untilAsserted(() -> assertThat(probe.deliveries(subscriber, subscription))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.get("id").asString()).isEqualTo(request.header("webhook-id"));
                    assertThat(delivery.get("state").asString()).isEqualTo("delivered");
                    assertThat(delivery.get("attempts").asInt()).isEqualTo(1);
                }));
    }

    @Test
    void eventsThatDoNotMatchAreNotSent() {
        var project = probe.register("railway", "620722");
        probe.subscribe(subscriber, Map.of("projects", List.of(project), "minSlipDays", 30), receiver.url());

        probe.met(project, 29);
        probe.met(project, 30);

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        assertThat(receiver.requests().getFirst().json().at("/data/slipDays").asInt())
                .isEqualTo(30);
    }

    @Test
    void aChangedLightIsSentIfTheSlipIsLargeEnough() {
        var project = probe.register("railway", "620722");
        probe.subscribe(
                subscriber,
                Map.of(
                        "projects", List.of(project),
                        "eventTypes", List.of("milepost.project.light-changed.v1"),
                        "minSlipDays", 30),
                receiver.url());

        probe.met(project, 40);
        probe.lightChanged(project, 29);
        probe.lightChanged(project, 30);

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        var sent = receiver.requests().getFirst().json();
        assertThat(sent.get("type").asString()).isEqualTo("milepost.project.light-changed.v1");
        assertThat(sent.at("/data/light").asString()).isEqualTo("yellow");
        assertThat(sent.at("/data/slipDays").asInt()).isEqualTo(30);
    }

    @Test
    void anEventOfTheRegistryIsMatchedWithTheProjectAfterTheEvent() {
        var plan = probe.plan();
        var project = UUID.randomUUID();
        probe.subscribe(subscriber, Map.of("plans", List.of(plan)), receiver.url());

        probe.register(project, "railway", "620722");
        probe.cite(project, plan);
        await().untilAsserted(() -> assertThat(typesReceived()).containsExactly("milepost.project.cited.v1"));
        probe.met(project, 1);

        await().untilAsserted(() ->
                assertThat(typesReceived()).containsExactly("milepost.project.cited.v1", "milepost.milestone.met.v1"));
    }

    @Test
    void anEventRecordedBeforeTheSubscriptionIsNotSentHoweverLateItIsRead() {
        var project = UUID.randomUUID();
        var recordedAt = Instant.now();
        probe.subscribe(subscriber, filterOf(project), receiver.url());

        probe.register(recordedAt, project, "railway", "620722");
        probe.met(project, 1);

        await().untilAsserted(() -> assertThat(typesReceived()).isNotEmpty());
        assertThat(typesReceived()).containsExactly("milepost.milestone.met.v1");
    }

    private List<String> typesReceived() {
        return receiver.requests().stream()
                .map(request -> request.json().get("type").asString())
                .toList();
    }

    @Test
    void aFailedAttemptIsRepeatedWithTheSameId() {
        var project = probe.register("railway", "620722");
        receiver.next(500, "try later", null);
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

        probe.met(project, 1);

        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("attempts").asInt()).isEqualTo(1));
        assertThat(delivery(subscription).get("state").asString()).isEqualTo("pending");
        var next = Instant.parse(delivery(subscription).get("nextAttemptAt").asString());
        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("state").asString()).isEqualTo("delivered"));
        var log = probe.delivery(subscriber, delivery(subscription).get("id").asString())
                .get("attemptLog");
        assertThat(log.at("/0/outcome").asString()).isEqualTo("http-status");
        assertThat(log.at("/0/status").asInt()).isEqualTo(500);
        assertThat(log.at("/0/detail").asString()).isEqualTo("try later");
        assertThat(log.at("/1/outcome").asString()).isEqualTo("delivered");
        assertThat(Instant.parse(log.at("/1/at").asString())).isAfterOrEqualTo(next);
        assertThat(receiver.requests()).hasSize(2);
        assertThat(receiver.requests().getLast().header("webhook-id"))
                .isEqualTo(receiver.requests().getFirst().header("webhook-id"));
        assertThat(receiver.requests().getLast().body())
                .isEqualTo(receiver.requests().getFirst().body());
    }

    @Test
    void retryAfterIsAMinimum() {
        var project = probe.register("railway", "620722");
        receiver.next(429, "", "3600");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

        probe.met(project, 1);

        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("attempts").asInt()).isEqualTo(1));
        assertThat(Instant.parse(delivery(subscription).get("nextAttemptAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofMinutes(59)));
    }

    @Test
    void aChangedUrlIsTriedAtOnceWhateverTheFormerOneAskedFor() {
        try (var mended = new Receiver()) {
            var subscription = toldToWait();

            probe.patch(subscriber, path(subscription), 1, Map.of("channel", Map.of("url", mended.url())))
                    .expectStatus()
                    .isOk();

            await().untilAsserted(() -> assertThat(mended.requests()).hasSize(1));
        }
    }

    @Test
    void whatWaitedIsTriedAtOnceAfterAPause() {
        try (var mended = new Receiver()) {
            var subscription = toldToWait();
            probe.post(subscriber, path(subscription) + "/pause").expectStatus().isOk();
            probe.patch(subscriber, path(subscription), 2, Map.of("channel", Map.of("url", mended.url())))
                    .expectStatus()
                    .isOk();
            assertThat(mended.requests()).isEmpty();

            probe.post(subscriber, path(subscription) + "/resume")
                    .expectStatus()
                    .isOk();

            await().untilAsserted(() -> assertThat(mended.requests()).hasSize(1));
        }
    }

    @Test
    void aResumedSubscriptionIsTriedAtOnceAtTheSameUrl() {
        var subscription = toldToWait();

        probe.post(subscriber, path(subscription) + "/pause").expectStatus().isOk();
        probe.post(subscriber, path(subscription) + "/resume").expectStatus().isOk();

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
    }

    @Test
    void recoveryIncludesWhatWaitsForAnotherAttempt() {
        var subscription = toldToWait();

        var recovered =
                Probe.json(recover(subscription, Map.of("since", Instant.now().minusSeconds(60))));

        assertThat(recovered.get("deliveries").asInt()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
    }

    @Test
    void aChangedUrlIsTriedAtOnceWhileTheFormerOneHangs() {
        try (var mended = new Receiver()) {
            receiver.hanging();
            var project = probe.register("railway", "620722");
            var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
            probe.met(project, 1);
            await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

            probe.patch(subscriber, path(subscription), 1, Map.of("channel", Map.of("url", mended.url())))
                    .expectStatus()
                    .isOk();

            await().untilAsserted(() -> assertThat(mended.requests()).hasSize(1));
            await().untilAsserted(() ->
                    assertThat(delivery(subscription).get("state").asString()).isEqualTo("delivered"));
        }
    }

    @Test
    void aResponseThatBreaksOffAfterItsStatusIsDelivered() throws IOException {
        try (var rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> breakOff(rude));
            var project = probe.register("railway", "620722");
            var subscription =
                    probe.subscribe(subscriber, filterOf(project), "http://127.0.0.1:" + rude.getLocalPort() + "/hook");

            probe.met(project, 1);

            await().untilAsserted(() ->
                    assertThat(delivery(subscription).get("state").asString()).isEqualTo("delivered"));
            assertThat(delivery(subscription).get("attempts").asInt()).isEqualTo(1);
            assertThat(attempt(subscription, 0).get("status").asInt()).isEqualTo(200);
        }
    }

    private static void breakOff(ServerSocket receiver) {
        try (var socket = receiver.accept()) {
            socket.getInputStream().read(new byte[65_536]);
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok".getBytes(UTF_8));
        } catch (IOException _) {
            // the other side hung up
        }
    }

    /** A subscription with a delivery that the receiver wants to have an hour later. */
    private JsonNode toldToWait() {
        var project = probe.register("railway", "620722");
        receiver.next(429, "", "3600");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.met(project, 1);
        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("attempts").asInt()).isEqualTo(1));
        return subscription;
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        var project = probe.register("railway", "620722");
        try (var elsewhere = new Receiver()) {
            receiver.always(307, Map.of("Location", elsewhere.url()));
            var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

            probe.met(project, 1);

            await().untilAsserted(() -> assertThat(
                            attempt(subscription, 0).get("outcome").asString())
                    .isEqualTo("redirect-not-followed"));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void anEndpointThatHangsDelaysNoOther() {
        var project = probe.register("railway", "620722");
        try (var hanging = new Receiver().hanging()) {
            probe.subscribe(subscriber, filterOf(project), hanging.url());
            probe.subscribe(subscriber, filterOf(project), receiver.url());
            for (var i = 0; i < 30; i++) {
                probe.met(project, i);
            }
            await().untilAsserted(() -> assertThat(hanging.requests()).isNotEmpty());

            await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(30));
            assertThat(hanging.requests()).as("under way at once").hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void goneDisablesTheEndpointAndLosesNothing() {
        var project = probe.register("railway", "620722");
        receiver.next(410, "", null);
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.met(project, 1);
        await().untilAsserted(() -> assertThat(state(subscription)).isEqualTo("disabled"));

        probe.met(project, 2);
        await().untilAsserted(() ->
                assertThat(probe.deliveries(subscriber, subscription)).hasSize(2));
        assertThat(receiver.requests()).hasSize(1);
        probe.post(subscriber, path(subscription) + "/resume").expectStatus().isOk();

        await().untilAsserted(() -> assertThat(probe.deliveries(subscriber, subscription))
                .allSatisfy(
                        delivery -> assertThat(delivery.get("state").asString()).isEqualTo("delivered")));
    }

    @Test
    void anEndpointThatFailsForTooLongIsDisabled() {
        var project = probe.register("railway", "620722");
        receiver.always(500, Map.of());
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

        probe.met(project, 1);

        await().untilAsserted(() -> assertThat(state(subscription)).isEqualTo("disabled"));
        assertThat(json(subscription).get("disabledReason").asString()).contains("No delivery has succeeded");
        assertThat(delivery(subscription).get("state").asString()).isEqualTo("pending");
    }

    @Test
    void aNameThatNowResolvesToAPrivateAddressIsNotConnectedTo() {
        var host = "h" + UUID.randomUUID() + ".example.org";
        names.with(host, "93.184.216.34");
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), "https://" + host + "/hook");
        names.with(host, "93.184.216.34", "10.0.0.7");

        probe.met(project, 1);

        await().untilAsserted(() ->
                assertThat(attempt(subscription, 0).get("outcome").asString()).isEqualTo("address-forbidden"));
    }

    @Test
    void aForgedEventMakesNoDeliveryAndTheGenuineOneDoes() {
        var project = probe.register("railway", "620722");
        probe.subscribe(subscriber, filterOf(project), receiver.url());
        var version = probe.nextProgressVersion(project);

        topics.forge(project, version, Probe.metEvent(project, 5));
        var genuine = topics.publish(project, version, Probe.metEvent(project, 6));
        var next = probe.met(project, 7);

        await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> request.json().get("id").asString())
                .containsExactlyInAnyOrder(genuine.id().toString(), next.id().toString()));
    }

    @Test
    void aRedeliveredEventMakesNoSecondDelivery() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        var event = Probe.metEvent(project, 5);
        var envelope = topics.publish(project, probe.nextProgressVersion(project), event);

        topics.publish(envelope, EventJson.write(event));
        probe.met(project, 6);

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(probe.deliveries(subscriber, subscription)).hasSize(2);
    }

    @Test
    void progressReadBeforeItsProjectIsHeldUntilTheProjectIsKnown() {
        var project = UUID.randomUUID();
        probe.subscribe(subscriber, Map.of("projects", List.of(project), "regions", List.of("6207")), receiver.url());
        probe.met(project, 7);
        await().during(Duration.ofMillis(500)).until(() -> receiver.requests().isEmpty());

        probe.register(project, "railway", "620722");

        await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> request.json().get("type").asString())
                .containsExactlyInAnyOrder("milepost.project.registered.v1", "milepost.milestone.met.v1"));
    }

    @Test
    void anInvalidRecordIsSetAsideAndDelaysNoOtherProject() {
        var project = probe.register("railway", "620722");
        var other = probe.register("railway", "620722");
        probe.subscribe(subscriber, Map.of("projects", List.of(project, other)), receiver.url());
        var now = Instant.now();
        topics.publish(
                new EventEnvelope(
                        EventIds.next(),
                        EventSource.PROGRESS,
                        "milepost.milestone.met.v1",
                        project.toString(),
                        probe.nextProgressVersion(project),
                        now,
                        now,
                        new Author("someone", null),
                        null),
                "{\"projectId\": 7".getBytes(UTF_8));

        probe.met(project, 1);
        probe.met(other, 2);

        await().untilAsserted(() -> assertThat(receiver.requests())
                .extracting(request -> request.json().at("/data/slipDays").asInt())
                .containsExactly(2));
    }

    @Test
    void theTraceOfTheRequestContinuesToTheSubscriber() {
        var project = probe.register("railway", "620722");
        probe.subscribe(subscriber, filterOf(project), receiver.url());
        var now = Instant.now();
        var event = Probe.metEvent(project, 5);
        topics.publish(
                new EventEnvelope(
                        EventIds.next(),
                        EventSource.PROGRESS,
                        "milepost.milestone.met.v1",
                        project.toString(),
                        probe.nextProgressVersion(project),
                        now,
                        now,
                        new Author("someone", null),
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                EventJson.write(event));

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        assertThat(receiver.requests().getFirst().header("traceparent"))
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void aSubscriberSendsATestAndADeliveryAgain() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

        var test = Probe.json(probe.post(subscriber, path(subscription) + "/test")
                .expectStatus()
                .isAccepted());
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));
        probe.post(subscriber, "/v1/deliveries/" + test.get("id").asString() + "/redelivery")
                .expectStatus()
                .isAccepted();

        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
        assertThat(receiver.requests()).allSatisfy(request -> {
            assertThat(request.json().get("type").asString()).isEqualTo("milepost.subscription.test.v1");
            assertThat(request.header("webhook-id")).isEqualTo(test.get("id").asString());
        });
    }

    @Test
    void deliveriesOfAPeriodAreSentAgain() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.met(project, 1);
        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("state").asString()).isEqualTo("delivered"));

        var nothing =
                Probe.json(recover(subscription, Map.of("since", Instant.now().minusSeconds(60))));
        var all = Probe.json(recover(subscription, Map.of("since", Instant.now().minusSeconds(60), "only", "all")));

        assertThat(nothing.get("deliveries").asInt()).isZero();
        assertThat(all.get("deliveries").asInt()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(2));
    }

    @Test
    void aPeriodMayBeGivenInDaysAndIncludesTheLastOne() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.met(project, 1);
        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("state").asString()).isEqualTo("delivered"));
        var today = LocalDate.now(TextValues.ZONE);

        var earlier = Probe.json(
                recover(subscription, Map.of("since", "2026-01-01", "until", today.minusDays(2), "only", "all")));
        var all = Probe.json(recover(subscription, Map.of("since", today.minusDays(1), "until", today, "only", "all")));

        assertThat(earlier.get("deliveries").asInt()).isZero();
        assertThat(all.get("deliveries").asInt()).isEqualTo(1);
    }

    @Test
    void aPausedSubscriptionWaitsAndAClosedOneEnds() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.post(subscriber, path(subscription) + "/pause").expectStatus().isOk();
        probe.met(project, 1);
        await().untilAsserted(() ->
                assertThat(delivery(subscription).get("state").asString()).isEqualTo("pending"));

        probe.delete(subscriber, path(subscription)).expectStatus().isNoContent();
        probe.met(project, 2);

        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(probe.deliveries(subscriber, subscription))
                        .singleElement()
                        .satisfies(delivery ->
                                assertThat(delivery.get("state").asString()).isEqualTo("dead")));
        assertThat(receiver.requests()).isEmpty();
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec recover(
            JsonNode subscription, Map<String, Object> request) {
        return probe.post(
                        subscriber,
                        path(subscription) + "/recovery",
                        request.entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().toString())))
                .expectStatus()
                .isAccepted();
    }

    private JsonNode delivery(JsonNode subscription) {
        var deliveries = probe.deliveries(subscriber, subscription);
        assertThat(deliveries).isNotEmpty();
        return deliveries.getFirst();
    }

    private JsonNode attempt(JsonNode subscription, int number) {
        var log = probe.delivery(subscriber, delivery(subscription).get("id").asString())
                .get("attemptLog");
        assertThat(log.size()).isGreaterThan(number);
        return log.get(number);
    }

    private String state(JsonNode subscription) {
        return json(subscription).get("state").asString();
    }

    private JsonNode json(JsonNode subscription) {
        return Probe.json(probe.get(subscriber, path(subscription)));
    }

    private static String path(JsonNode subscription) {
        return "/v1/subscriptions/" + subscription.get("id").asString();
    }
}

package milepost.notify.consent;

import static milepost.notify.Probe.filterOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@NotifyIT
@TestPropertySource(properties = {"milepost.notify.consent=all", "milepost.notify.subscriptions.per-url=3"})
class ConsentIT {

    @Autowired
    Probe probe;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        client.close();
    }

    @Test
    void anEndpointThatRepeatsTheChallengeGetsWhatWasKept() {
        receiver.agreeing();
        var project = probe.register("railway", "620722");

        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());

        assertThat(subscription.get("state").asString()).isEqualTo("pending-confirmation");
        await().untilAsserted(() -> assertThat(state(subscription)).isEqualTo("active"));
        probe.met(project, 1);
        await().untilAsserted(() -> assertThat(types()).contains("milepost.milestone.met.v1"));
        var asked = receiver.requests().getFirst();
        assertThatCode(() -> new Webhook(subscription.get("secret").asString()).verify(asked.body(), asked.headers()))
                .doesNotThrowAnyException();
    }

    @Test
    void anEndpointThatOnlyAnswersGetsNothingUntilItsOwnerBringsTheChallenge() {
        var project = probe.register("railway", "620722");
        var subscription = probe.subscribe(subscriber, filterOf(project), receiver.url());
        probe.met(project, 1);
        await().untilAsserted(() ->
                assertThat(probe.deliveries(subscriber, subscription)).hasSize(1));
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

        assertThat(types()).containsExactly("milepost.subscription.confirmation.v1");
        for (var action : List.of("resume", "test")) {
            var problem = Probe.json(probe.post(subscriber, path(subscription, action))
                    .expectStatus()
                    .isEqualTo(409));
            assertThat(problem.get("code").asString()).isEqualTo("subscription-not-confirmed");
        }
        confirm(subscription, "another").expectStatus().isEqualTo(422);
        assertThat(state(subscription)).isEqualTo("pending-confirmation");

        confirm(subscription, challenge()).expectStatus().isAccepted();

        assertThat(state(subscription)).isEqualTo("active");
        await().untilAsserted(() -> assertThat(types()).contains("milepost.milestone.met.v1"));
        confirm(subscription, "whatever").expectStatus().isAccepted();
    }

    @Test
    void anEndpointIsAskedOnceAMinuteAtMost() throws Exception {
        var subscription = probe.subscribe(subscriber, Map.of(), receiver.url());
        await().untilAsserted(() -> assertThat(receiver.requests()).hasSize(1));

        // The other client would wait for as long as the response asks, and repeat the request.
        var response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(subscription, "confirmation")))
                        .header("Authorization", Probe.token(subscriber))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("60");
        probe.post("other-" + UUID.randomUUID(), path(subscription, "confirmation"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anotherUrlIsAskedAnew() {
        receiver.agreeing();
        try (var other = new Receiver()) {
            var subscription = probe.subscribe(subscriber, Map.of("minSlipDays", 9_999), receiver.url());
            await().untilAsserted(() -> assertThat(state(subscription)).isEqualTo("active"));

            var moved = Probe.json(probe.patch(
                            subscriber, path(subscription, ""), 2, Map.of("channel", Map.of("url", other.url())))
                    .expectStatus()
                    .isOk());

            assertThat(moved.get("state").asString()).isEqualTo("pending-confirmation");
            await().untilAsserted(() -> assertThat(other.requests()).hasSize(1));
        }
    }

    @Test
    void anOwnerHasALimitedNumberOfSubscriptionsToOneUrl() {
        for (var i = 0; i < 3; i++) {
            probe.subscribe(subscriber, Map.of(), receiver.url());
        }

        var problem = Probe.json(probe.post(
                        subscriber,
                        "/v1/subscriptions",
                        Map.of("channel", Map.of("type", "webhook", "url", receiver.url())))
                .expectStatus()
                .isEqualTo(409));

        assertThat(problem.get("code").asString()).isEqualTo("too-many-subscriptions-to-url");
        var first = Probe.json(probe.get(subscriber, "/v1/subscriptions")).at("/items/0");
        probe.delete(subscriber, path(first, "")).expectStatus().isNoContent();
        probe.subscribe(subscriber, Map.of(), receiver.url());
        probe.subscribe("other-" + UUID.randomUUID(), Map.of(), receiver.url());
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec confirm(
            JsonNode subscription, String challenge) {
        return probe.post(subscriber, path(subscription, "confirmation"), Map.of("challenge", challenge));
    }

    private String challenge() {
        return receiver.requests().getFirst().json().at("/data/challenge").asString();
    }

    private List<String> types() {
        return receiver.requests().stream()
                .map(request -> request.json().get("type").asString())
                .toList();
    }

    private String state(JsonNode subscription) {
        return Probe.json(probe.get(subscriber, path(subscription, "")))
                .get("state")
                .asString();
    }

    private static String path(JsonNode subscription, String action) {
        return "/v1/subscriptions/" + subscription.get("id").asString() + (action.isEmpty() ? "" : "/" + action);
    }
}

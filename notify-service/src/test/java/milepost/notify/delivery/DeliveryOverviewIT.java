package milepost.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an operator sees of all deliveries together. */
@NotifyIT
class DeliveryOverviewIT {

    @Autowired
    Probe probe;

    @Autowired
    RestTestClient http;

    private final Receiver receiver = new Receiver();
    private final String subscriber = "subscriber-" + UUID.randomUUID();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void attemptsAreCountedByOutcomeAndSubscriptionsByState() {
        var delivered = count(overview(), "attempts", "outcome", "delivered");
        var subscription = probe.subscribe(subscriber, Probe.filterOf(UUID.randomUUID()), receiver.url());
        var path = "/v1/subscriptions/" + subscription.path("id").asString();

        probe.post(subscriber, path + "/test", Map.of());

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var overview = overview();
            assertThat(count(overview, "attempts", "outcome", "delivered")).isGreaterThan(delivered);
            assertThat(count(overview, "subscriptions", "state", "active")).isPositive();
            assertThat(overview.path("waiting").asLong())
                    .isGreaterThanOrEqualTo(overview.path("underWay").asLong());
        });
    }

    @Test
    void onlyOperatorsMayAsk() {
        probe.get(subscriber, "/v1/operations/deliveries").expectStatus().isForbidden();
    }

    private static long count(JsonNode overview, String list, String member, String value) {
        return overview.path(list)
                .valueStream()
                .filter(one -> one.path(member).asString().equals(value))
                .mapToLong(one -> one.path("count").asLong())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode overview() {
        return Probe.json(http.get()
                .uri("/v1/operations/deliveries")
                .header("Authorization", TestTokens.of(Role.OPERATOR).bearer())
                .exchange()
                .expectStatus()
                .isOk());
    }
}

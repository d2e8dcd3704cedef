package milepost.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotifyIT
class NotifyApplicationIT {

    @Autowired
    Probe probe;

    @Autowired
    MeterRegistry meters;

    @Autowired
    RestTestClient http;

    private final String subscriber = "subscriber-" + UUID.randomUUID();

    @Test
    void readinessIncludesTheDeliveryWorker() {
        var readiness = Probe.json(http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(readiness.at("/components/deliveries/status").asString()).isEqualTo("UP");
        assertThat(readiness.at("/components/projections/status").asString()).isNotEmpty();
    }

    @Test
    void theServiceSaysWhichVersionItIs() {
        var info = Probe.json(
                http.get().uri("/actuator/info").exchange().expectStatus().isOk());

        assertThat(info.at("/app/name").asString()).isEqualTo("notify-service");
        assertThat(info.at("/app/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(Instant.parse(info.at("/build/time").asString())).isBefore(Instant.now());
        assertThat(info.at("/git/commit/id").asString()).isNotEmpty().doesNotContain("@");
    }

    @Test
    void metersShowTheBacklogAndTheOutcomesOfAttempts() {
        try (var receiver = new Receiver()) {
            var subscription = probe.subscribe(subscriber, Map.of(), receiver.url());
            probe.post(subscriber, "/v1/subscriptions/" + subscription.get("id").asString() + "/test");

            await().untilAsserted(() -> {
                assertThat(meters.get("milepost.delivery.attempts")
                                .tag("outcome", "delivered")
                                .counter()
                                .count())
                        .isPositive();
                assertThat(meters.get("milepost.subscriptions")
                                .tag("state", "active")
                                .gauge()
                                .value())
                        .isPositive();
            });
            assertThat(meters.get("milepost.delivery.pending").gauge().value()).isNotNegative();
            assertThat(meters.get("milepost.delivery.oldest.age").gauge().value())
                    .isNotNegative();
            assertThat(meters.get("milepost.delivery.held").gauge().value()).isNotNegative();
        }
    }

    @Test
    void noExecutorOfOursTakesThePlaceOfTheScheduler(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(ScheduledExecutorService.class)).isEmpty();
    }
}

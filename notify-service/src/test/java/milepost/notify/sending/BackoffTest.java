package milepost.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(42));

    @Test
    void theWaitIsThatOfTheTableAndAtMostATenthLonger() {
        for (var failures = 1; failures <= Backoff.WAITS.size(); failures++) {
            var wait = Backoff.WAITS.get(failures - 1);
            for (var i = 0; i < 1_000; i++) {
                assertThat(waited(failures, null))
                        .isBetween(wait, wait.plus(wait.dividedBy(10)).plusSeconds(2));
            }
        }
    }

    @Test
    void deliveriesThatFailTogetherAreRetriedAtDifferentTimes() {
        assertThat(Stream.generate(() -> waited(1, null)).limit(50).distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void theLastAttemptIsMadeAboutThreeDaysAfterTheFirst() {
        var total = Backoff.WAITS.stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(total).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }

    @Test
    void nothingIsLeftAfterTheTenthFailure() {
        assertThat(backoff.waitAfter(9, null)).isPresent();
        assertThat(backoff.waitAfter(10, null)).isEmpty();
        assertThat(backoff.waitAfter(10, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void theWaitIsNeverShorterThanTheReceiverAsksFor() {
        assertThat(waited(1, Duration.ofMinutes(10))).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(waited(2, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aReceiverCannotDelayADeliveryForYears() {
        assertThat(waited(1, Duration.ofDays(3650))).isBetween(Duration.ofHours(24), Duration.ofHours(27));
    }

    private Duration waited(int failures, Duration retryAfter) {
        return backoff.waitAfter(failures, retryAfter).orElseThrow();
    }
}

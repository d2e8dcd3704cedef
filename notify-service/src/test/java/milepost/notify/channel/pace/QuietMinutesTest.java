package milepost.notify.channel.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietMinutesTest {

    private final QuietMinutes minutes = new QuietMinutes(Set.of(0, 30));

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T01:29:59.999Z", "2026-06-01T01:31:00Z", "2026-06-01T01:01:00Z"})
    void atOtherTimesNothingWaits(Instant at) {
        assertThat(minutes.left(at, "https://example.org/1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T02:00:00Z", "2026-06-01T09:30:20Z"})
    void whatWaitsIsSpreadOverTheSecondsAfterTheMinute(Instant at) {
        var left = IntStream.range(0, 200)
                .mapToObj(robot -> minutes.left(at, "https://example.org/" + robot))
                .toList();

        var untilTheEnd = Duration.ofSeconds(60 - at.getEpochSecond() % 60);
        assertThat(left)
                .allMatch(one -> one.compareTo(untilTheEnd) >= 0 && one.compareTo(untilTheEnd.plusSeconds(20)) < 0);
        assertThat(left.stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void aSiteMayHaveNone() {
        assertThat(new QuietMinutes(Set.of()).left(Instant.parse("2026-06-01T02:00:00Z"), "x"))
                .isZero();
    }
}

package milepost.notify.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.notify.NotifyDatabase;
import milepost.notify.fact.TestFacts;
import milepost.notify.filter.FilterPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final UUID PROJECT = UUID.randomUUID();

    private final NotifyDatabase database = new NotifyDatabase();
    private final KeptEventRepository events = new KeptEventRepository(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eventsAreCountedByWeekFromTheDayOnThatIsAskedFor() {
        keep(0, 2, 3, 9, 40);

        var found = previewing(1_000).find(FilterPart.ofNew(null), 30);

        assertThat(found.tally().count()).isEqualTo(4);
        assertThat(found.tally().byPeriod)
                .containsExactly(
                        Map.entry(LocalDate.parse("2026-11-23"), 2), Map.entry(LocalDate.parse("2026-11-16"), 2));
        assertThat(found.complete()).isTrue();
        assertThat(found.since()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(found.availableSince()).isEqualTo(NOW.minus(Duration.ofDays(40)));
    }

    @Test
    void overALongTimeTheyAreCountedByMonth() {
        keep(0, 2, 30);

        var found = previewing(1_000).find(FilterPart.ofNew(null), 365);

        assertThat(found.tally().byPeriod)
                .containsExactly(
                        Map.entry(LocalDate.parse("2026-11-01"), 2), Map.entry(LocalDate.parse("2026-10-01"), 1));
    }

    @Test
    void aPreviewSaysHowFarItGotIfThereIsTooMuch() {
        var days = IntStream.range(0, 2_500).map(i -> i < 2_100 ? 1 : 5).toArray();
        keep(days);

        var found = previewing(2_000).find(FilterPart.ofNew(null), 30);

        assertThat(found.complete()).isFalse();
        assertThat(found.tally().count()).isEqualTo(2_000);
        assertThat(found.tally().samples).hasSize(Tally.SAMPLES);
        assertThat(found.since()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void whatIsKeptIsTrimmedByAgeAndByNumberFromTheOldestOn() {
        keep(1, 2, 3, 4, 100);

        assertThat(events.trim(NOW.minus(Duration.ofDays(90)), 1_000, 10)).isEqualTo(1);
        assertThat(events.trim(NOW.minus(Duration.ofDays(90)), 3, 10)).isEqualTo(1);
        assertThat(events.trim(NOW.minus(Duration.ofDays(90)), 3, 10)).isZero();
        assertThat(events.oldest()).contains(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void anEventIsKeptOnceAsItWasSeenFirst() {
        var facts = TestFacts.met(List.of(PROJECT), List.of("620722"), 30, NOW);
        var id = UUID.randomUUID();

        events.insert(List.of(new KeptEvent(id, PROJECT, facts)));
        events.insert(List.of(new KeptEvent(id, PROJECT, TestFacts.met(List.of(), List.of(), 1, NOW))));

        assertThat(events.find(id)).contains(new KeptEvent(id, PROJECT, facts));
    }

    /** One event so many days ago for each. */
    private void keep(int... daysAgo) {
        events.insert(Arrays.stream(daysAgo)
                .mapToObj(days -> NOW.minus(Duration.ofDays(days)))
                .map(time ->
                        new KeptEvent(id(time), PROJECT, TestFacts.met(List.of(PROJECT), List.of("620722"), 30, time)))
                .toList());
    }

    /** As ids of events are: they begin with the time. */
    private static UUID id(Instant time) {
        var random = UUID.randomUUID();
        return new UUID(time.toEpochMilli() << 16 | 0x7000, random.getLeastSignificantBits());
    }

    private Previewing previewing(int maxScanned) {
        var settings = new PreviewProperties(Duration.ofDays(365), 1_000, maxScanned, Duration.ofMinutes(1), 1);
        return new Previewing(events, settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

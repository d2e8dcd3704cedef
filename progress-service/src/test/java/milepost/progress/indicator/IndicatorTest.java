package milepost.progress.indicator;

import static milepost.progress.indicator.SomeIndicator.cancelled;
import static milepost.progress.indicator.SomeIndicator.corrected;
import static milepost.progress.indicator.SomeIndicator.observed;
import static milepost.progress.indicator.SomeIndicator.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.indicator.IndicatorContent.Missed;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorContent.Revised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static final Duration GRACE = Duration.ofHours(24);

    private final Indicator airports = SomeIndicator.of(Direction.AT_LEAST, "12", "2035-12-31");

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 11.99, false",
        "AT_LEAST, 12,    true",
        "AT_LEAST, 99,    true",
        "AT_MOST,  12.01, false",
        "AT_MOST,  12.0,  true",
        "AT_MOST,  0,     true",
        "ABOUT,    10.79, false",
        "ABOUT,    10.8,  true",
        "ABOUT,    13.2,  true",
        "ABOUT,    13.21, false",
    })
    void theDirectionSaysWhichValuesReachTheTarget(Direction direction, String value, boolean reached) {
        var indicator = observed(SomeIndicator.of(direction, "12", "2035-12-31"), "2026-06-30", value);

        assertThat(indicator.reached().isPresent()).isEqualTo(reached);
        assertThat(indicator.wasReached()).isEqualTo(reached);
    }

    @Test
    void aTargetBelowZeroHasATolerance() {
        var indicator = SomeIndicator.of(Direction.ABOUT, "-12", "2035-12-31");

        assertThat(observed(indicator, "2026-06-30", "-13").reached()).isPresent();
        assertThat(observed(indicator, "2026-06-30", "-14").reached()).isEmpty();
    }

    @Test
    void ofSeveralObservationsOfADayTheOneRecordedLastCountsAndAllStay() {
        var indicator = observed(observed(airports, "2026-06-30", "10"), "2026-06-30", "11");

        assertThat(indicator.observations()).hasSize(2);
        assertThat(indicator.counted())
                .singleElement()
                .extracting(Observation::value)
                .isEqualTo(new BigDecimal("11"));
    }

    @Test
    void theDayOfAnObservationDecidesAndNotWhenItWasRecorded() {
        var indicator = observed(observed(airports, "2026-06-30", "10"), "2025-06-30", "9");

        assertThat(indicator.latest()).get().extracting(Observation::value).isEqualTo(new BigDecimal("10"));
    }

    @Test
    void aTargetIsReachedSinceTheFirstOfTheObservationsThatReachIt() {
        var lost = observed(observed(airports, "2025-06-30", "12"), "2025-12-31", "11");
        var again = observed(observed(lost, "2026-06-30", "12"), "2026-09-30", "13");

        assertThat(lost.reached()).isEmpty();
        assertThat(lost.wasReached()).isTrue();
        assertThat(again.reached()).get().extracting(Observation::date).hasToString("2026-06-30");
    }

    @Test
    void whatWasReachedByTheDeadlineStaysReachedAndCanBeReachedLate() {
        var soon = SomeIndicator.of(Direction.AT_LEAST, "12", "2025-12-31");
        var inTime = observed(observed(soon, "2025-12-31", "12"), "2026-06-30", "11");
        var late = observed(observed(soon, "2025-12-31", "11"), "2026-06-30", "12");

        assertThat(inTime.reached()).get().extracting(Observation::date).hasToString("2025-12-31");
        assertThat(late.reached()).get().extracting(Observation::date).hasToString("2026-06-30");
    }

    @Test
    void aRevisionLeavesWhatItDoesNotName() {
        var indicator =
                revised(revised(airports, "2026-03-01", "13", null, null), "2026-09-01", null, "2036-03-01", null);

        assertThat(indicator.target())
                .returns(new BigDecimal("13"), TargetValue::value)
                .returns(LocalDate.parse("2036-03-01"), TargetValue::deadline)
                .returns("规划中期调整", TargetValue::reasonText);
        assertThat(indicator.targets()).hasSize(3);
    }

    @Test
    void aRevisionThatIsRecordedAfterALaterOneDoesNotChangeThePresent() {
        var indicator = revised(revised(airports, "2026-09-01", "14", null, null), "2026-03-01", "13", null, null);

        assertThat(indicator.target().value()).isEqualTo(new BigDecimal("14"));
        assertThat(indicator.targetOn(LocalDate.parse("2026-08-31")))
                .get()
                .extracting(TargetValue::value)
                .isEqualTo(new BigDecimal("13"));
        assertThat(indicator.targetOn(LocalDate.parse("2024-12-19"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,     2035-05-10, 2035-05-10",
        "MONTH,   2035-02-10, 2035-02-28",
        "QUARTER, 2035-05-10, 2035-06-30",
        "HALF,    2035-05-10, 2035-06-30",
        "HALF,    2035-07-01, 2035-12-31",
        "YEAR,    2035-05-10, 2035-12-31",
    })
    void aDeadlineIsMissedWhenTheLastDayOfItsPeriodHasEnded(Precision precision, String deadline, String lastDay) {
        var indicator = SomeIndicator.of(Direction.AT_LEAST, "12", deadline, precision, null, null);
        var end = WorkingDay.startOf(LocalDate.parse(lastDay).plusDays(1));

        assertThat(indicator.target().deadline()).hasToString(lastDay);
        assertThat(indicator.dueAt(GRACE)).isEqualTo(end);
        assertThat(revised(airports, "2026-01-01", null, deadline, precision)
                        .target()
                        .deadline())
                .hasToString(lastDay);
        assertThat(revised(revised(airports, "2026-01-01", null, deadline, null), "2026-02-01", null, null, precision)
                        .target()
                        .deadline())
                .hasToString(lastDay);
    }

    @Test
    void whatIsReachedMissedOrCancelledIsNotDue() {
        var target = airports.target();

        assertThat(observed(airports, "2026-01-01", "12").dueAt(GRACE)).isNull();
        assertThat(cancelled(airports, "2026-01-01").dueAt(GRACE)).isNull();
        var missed = SomeIndicator.with(airports, "2036-01-01", new Missed(target.eventId(), target.deadline()));
        assertThat(missed.dueAt(GRACE)).isNull();
        assertThat(missed.target().missedAt()).isNotNull();
        assertThat(revised(missed, "2036-02-01", null, "2040-12-31", null).dueAt(GRACE))
                .isEqualTo(Instant.parse("2040-12-31T16:00:00Z"));
    }

    @Test
    void aDeadlineThatHadPassedWhenItWasSetHasAGracePeriod() {
        var indicator = SomeIndicator.of(Direction.AT_LEAST, "12", "2020-12-31");

        assertThat(indicator.dueAt(GRACE)).isEqualTo(Instant.parse("2024-12-21T01:00:00Z"));
    }

    @Test
    void aCorrectionHoldsUntilTheNextOneAndBothStay() {
        var wrong = observed(airports, "2026-06-30", "21");
        var event = wrong.facts().recorded().getLast().eventId();
        var right = corrected(wrong, "2026-06-30", new Observed(new BigDecimal("12"), null, List.of()));
        var withdrawn = corrected(right, event, null, null);
        var again = corrected(withdrawn, event, "2026-05-31", new Observed(new BigDecimal("11"), null, List.of()));

        assertThat(right.latest()).get().extracting(Observation::value).isEqualTo(new BigDecimal("12"));
        assertThat(withdrawn.latest()).isEmpty();
        assertThat(again.latest()).get().extracting(Observation::date).hasToString("2026-05-31");
        assertThat(again.version()).isEqualTo(5);
    }

    @Test
    void anIndicatorCanBeReadAsOfATimeAndOnADay() {
        var indicator = observed(observed(airports, "2026-06-30", "10"), "2025-06-30", "9");

        assertThat(indicator.at(new Moment(Instant.parse("2024-12-19T00:00:00Z"), null)))
                .isEmpty();
        assertThat(indicator.at(new Moment(Instant.parse("2024-12-20T02:00:00Z"), null)))
                .get()
                .returns(1, then -> then.observations().size());
        assertThat(indicator.at(new Moment(null, LocalDate.parse("2025-12-31"))))
                .get()
                .extracting(then -> then.latest().orElseThrow().value())
                .isEqualTo(new BigDecimal("9"));
        assertThat(indicator.at(new Moment(null, LocalDate.parse("2024-12-19"))))
                .isEmpty();
    }

    @Test
    void anyOrderOfTheSameFactsGivesTheSameIndicator() {
        var random = new Random(20261130);
        for (var round = 0; round < 200; round++) {
            var said = said(random);
            var one = recorded(said, random);
            var other = recorded(said, random);

            assertThat(told(other)).isEqualTo(told(one));
        }
    }

    private record Said(LocalDate day, IndicatorContent content) {}

    /** Observations and revisions of different days. */
    private static List<Said> said(Random random) {
        var said = new ArrayList<Said>();
        for (var n = 0; n < 8; n++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(40L * n + random.nextInt(40));
            var value = BigDecimal.valueOf(random.nextInt(8, 16));
            var revised = new Revised(
                    random.nextBoolean() ? value : null,
                    random.nextBoolean() ? day.plusYears(random.nextInt(1, 9)) : null,
                    random.nextBoolean() ? Precision.values()[random.nextInt(5)] : null,
                    ReasonCode.POLICY_CHANGE,
                    new Reason("调整", null));
            said.add(new Said(day, random.nextBoolean() ? revised : new Observed(value, null, List.of())));
        }
        return said;
    }

    /** Records all in a random order after the setting. */
    private Indicator recorded(List<Said> said, Random random) {
        var shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);
        var indicator = airports;
        for (var one : shuffled) {
            indicator = SomeIndicator.with(indicator, one.day().toString(), one.content());
        }
        var facts = new ArrayList<>(indicator.facts().recorded());
        Collections.shuffle(facts, random);
        return new Indicator(indicator.id(), UUID.randomUUID(), new IndicatorFacts(facts));
    }

    private static String told(Indicator indicator) {
        var targets = indicator.targets().stream()
                .map(target -> target.setOn() + " " + target.told())
                .toList();
        var observations = indicator.counted().stream()
                .map(observation -> observation.date() + " " + observation.value())
                .toList();
        return "%s %s %s %s"
                .formatted(
                        targets,
                        observations,
                        indicator.reached().map(Observation::date),
                        indicator.dueAt(GRACE) == null);
    }
}

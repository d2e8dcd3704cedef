package milepost.progress.outlook;

import static milepost.progress.indicator.SomeIndicator.cancelled;
import static milepost.progress.indicator.SomeIndicator.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import milepost.progress.calendar.Precision;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Direction;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.SomeIndicator;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void theTrendIsTheLineOfLeastSquaresWithTheBaseValueAsAPoint() {
        // x = 0, 100, 200 and y = 10, 20, 24: slope (3 · 6800 − 300 · 54) / (3 · 50000 − 300²) = 0.07, start (54 − 21)
        // / 3 = 11
        var outlook = of(trend(Direction.AT_LEAST, "36", "2027-01-01"));

        assertThat(projection(outlook))
                .returns(ProjectionMethod.LINEAR_TREND, Projection::method)
                .returns(new BigDecimal("36.55"), Projection::valueAtDeadline) // 11 + 0.07 · 365
                .returns(LocalDate.of(2026, 12, 25), Projection::reachesTargetOn) // 25 / 0.07 = 357.14
                .returns(
                        new Projection.BasedOn(3, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 20)),
                        Projection::basedOn)
                .returns(List.of(), Projection::notes);
        assertThat(outlook.status()).isEqualTo(IndicatorStatus.ON_TRACK);
        assertThat(outlook.remaining()).isEqualByComparingTo("12");
        assertThat(outlook.requiredPacePerYear()).isEqualByComparingTo("26.56"); // 12 · 365.25 / 165
        assertThat(outlook.achievedPacePerYear()).isEqualByComparingTo("25.57"); // 14 · 365.25 / 200
    }

    @Test
    void aTargetThatTheTrendDoesNotReachByTheDeadlineIsBehind() {
        var outlook = of(trend(Direction.AT_LEAST, "37", "2027-01-01"));

        assertThat(outlook.status()).isEqualTo(IndicatorStatus.BEHIND);
        assertThat(projection(outlook).reachesTargetOn()).isEqualTo(LocalDate.of(2027, 1, 8)); // 26 / 0.07 = 371.4
    }

    @Test
    void aTargetThatIsFarAwayIsNeverReached() {
        var outlook = of(trend(Direction.AT_LEAST, "3000", "2027-01-01"));

        assertThat(projection(outlook).reachesTargetOn()).isNull();
        assertThat(of(trend(Direction.AT_LEAST, "270", "2027-01-01")).projection())
                .returns(LocalDate.of(2036, 2, 18), Projection::reachesTargetOn); // 3700 days
    }

    @Test
    void anotherMethodCanBeAskedForAndTheStatusStays() {
        var indicator = trend(Direction.AT_LEAST, "36", "2027-01-01");

        var outlook = Outlook.of(indicator, TODAY, ProjectionMethod.TWO_POINTS);

        assertThat(projection(outlook).valueAtDeadline()).isEqualTo(new BigDecimal("35.55")); // 10 + 0.07 · 365
        assertThat(outlook.status()).isEqualTo(IndicatorStatus.ON_TRACK);
    }

    @Test
    void withFewOrCloseValuesTheLineGoesThroughTheFirstAndTheLastOne() {
        var two = observed(withBase(Direction.AT_LEAST, "20", "2027-01-01"), "2026-03-02", "13");
        var three = observed(two, "2026-02-01", "50");

        for (var indicator : List.of(two, three)) {
            assertThat(projection(of(indicator)))
                    .returns(ProjectionMethod.TWO_POINTS, Projection::method)
                    .returns(new BigDecimal("28.25"), Projection::valueAtDeadline); // 10 + 3 / 60 · 365
        }
        assertThat(codes(two)).containsExactly("few-values", "far-ahead");
        assertThat(codes(three)).containsExactly("far-ahead");
        assertThat(Outlook.of(three, TODAY, ProjectionMethod.LINEAR_TREND))
                .returns(null, Outlook::projection)
                .returns(IndicatorStatus.ON_TRACK, Outlook::status)
                .extracting(Outlook::projectionMissing)
                .asString()
                .contains(
                        "too-few-values",
                        "linear-trend/1 needs values of at least 3 days",
                        "there are 3, 60 days apart");
    }

    @Test
    void withTooFewValuesThereIsNoProjection() {
        var alone = observed(SomeIndicator.of(Direction.AT_LEAST, "12", "2035-12-31"), "2026-06-30", "10");
        var close = observed(alone, "2026-07-29", "11");
        var apart = observed(alone, "2026-07-30", "11");

        for (var indicator : List.of(SomeIndicator.of(Direction.AT_LEAST, "12", "2035-12-31"), alone, close)) {
            assertThat(of(indicator))
                    .returns(IndicatorStatus.OPEN, Outlook::status)
                    .returns(null, Outlook::projection)
                    .returns("too-few-values", OutlookTest::missing);
        }
        assertThat(of(apart).projection()).isNotNull();
        assertThat(of(alone).achievedPacePerYear()).isNull();
        assertThat(of(alone).requiredPacePerYear()).isNotNull();
    }

    @Test
    void aQuantityThatIsToFallIsProjectedAsWell() {
        var base = SomeIndicator.of(Direction.AT_MOST, "1.7", "2028-12-31", Precision.YEAR, "2.0", "2025-12-31");
        var outlook = Outlook.of(observed(base, "2026-12-31", "1.9"), LocalDate.of(2027, 1, 31), null);

        assertThat(projection(outlook))
                .returns(new BigDecimal("1.700"), Projection::valueAtDeadline) // 2 − 0.1 / 365 · 1096 = 1.69973
                .returns(LocalDate.of(2028, 12, 30), Projection::reachesTargetOn); // 1095 days
        assertThat(outlook.status()).isEqualTo(IndicatorStatus.ON_TRACK);
        assertThat(outlook.remaining()).isEqualByComparingTo("0.2");
        assertThat(outlook.achievedPacePerYear()).isEqualByComparingTo("-0.100"); // −0.1 · 365.25 / 365
    }

    @Test
    void whatIsMeantToBeAboutAValueMayGoBeyondItLater() {
        var base = SomeIndicator.of(Direction.ABOUT, "12", "2035-12-31", Precision.YEAR, "9", "2024-12-31");
        var indicator = observed(base, "2026-06-30", "10");
        var outlook = of(indicator);

        assertThat(projection(outlook))
                .returns(new BigDecimal("16.36"), Projection::valueAtDeadline) // 9 + 4017 / 546
                .returns(LocalDate.of(2027, 9, 10), Projection::reachesTargetOn); // 1.8 · 546 = 982.8
        assertThat(codes(indicator)).containsExactly("few-values", "far-ahead", "beyond-target");
        assertThat(outlook.status()).isEqualTo(IndicatorStatus.ON_TRACK);
        assertThat(outlook.requiredPacePerYear()).isEqualByComparingTo("0.21");
        assertThat(outlook.achievedPacePerYear()).isEqualByComparingTo("0.67");
        assertThat(of(observed(base, "2026-06-30", "14")).status()).isEqualTo(IndicatorStatus.BEHIND);
    }

    @Test
    void aValueThatCannotBeIsNoted() {
        var base = SomeIndicator.of(Direction.AT_MOST, "0", "2035-12-31", Precision.YEAR, "10", "2024-12-31");

        assertThat(codes(observed(base, "2025-12-31", "5"))).contains("below-zero");
        assertThat(codes(observed(base, "2025-06-30", "5"))).contains("old-values");
    }

    @Test
    void whatIsReachedMissedOrCancelledSaysSo() {
        var passed = observed(withBase(Direction.AT_LEAST, "20", "2026-06-30"), "2026-03-02", "13");

        assertThat(of(passed))
                .returns(IndicatorStatus.MISSED, Outlook::status)
                .returns(null, Outlook::requiredPacePerYear)
                .returns("deadline-passed", OutlookTest::missing);
        assertThat(Outlook.of(passed, LocalDate.of(2026, 6, 30), null).status()).isEqualTo(IndicatorStatus.BEHIND);
        assertThat(of(observed(passed, "2026-09-30", "20")))
                .returns(IndicatorStatus.REACHED, Outlook::status)
                .returns(LocalDate.of(2026, 9, 30), Outlook::reachedOn)
                .returns(BigDecimal.ZERO, Outlook::remaining);
        assertThat(of(cancelled(passed, "2026-06-30")))
                .returns(IndicatorStatus.CANCELLED, Outlook::status)
                .returns("indicator-cancelled", OutlookTest::missing);
        var reached = observed(withBase(Direction.AT_LEAST, "12", "2035-12-31"), "2026-03-02", "13");
        assertThat(of(reached).requiredPacePerYear()).isNull();
        assertThat(projection(of(reached)).reachesTargetOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private static Indicator withBase(Direction direction, String target, String deadline) {
        return SomeIndicator.of(direction, target, deadline, Precision.DAY, "10", "2026-01-01");
    }

    private static Indicator trend(Direction direction, String target, String deadline) {
        return observed(observed(withBase(direction, target, deadline), "2026-04-11", "20"), "2026-07-20", "24");
    }

    private static Outlook of(Indicator indicator) {
        return Outlook.of(indicator, TODAY, null);
    }

    private static Projection projection(Outlook outlook) {
        return Objects.requireNonNull(outlook.projection());
    }

    private static String missing(Outlook outlook) {
        return Objects.requireNonNull(outlook.projectionMissing()).code();
    }

    private static List<String> codes(Indicator indicator) {
        return projection(of(indicator)).notes().stream().map(Warning::code).toList();
    }
}

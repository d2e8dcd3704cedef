package milepost.progress.profile;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.moved;
import static milepost.progress.milestone.SomeMilestone.paused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Condition;
import milepost.progress.fact.Definition;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.SomeMilestone;
import milepost.progress.profile.Judgement.Turn;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every profile at its limits. */
class ProfileBoundariesTest {

    private static final LightProfiles PROFILES = new LightProfiles();
    private static final String YINCHUAN = "yinchuan-2025/1";
    private static final String WUHAN = "wuhan/1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-03-15, 2026-03-31, GREEN",
        "2026-03-15, 2026-04-01, YELLOW",
        "2026-03-15, 2026-05-31, YELLOW",
        "2026-03-15, 2026-06-01, RED",
        "2025-11-30, 2025-12-01, YELLOW",
        "2025-11-01, 2026-01-31, YELLOW",
        "2025-11-30, 2026-02-01, RED",
        "2025-12-31, 2026-01-01, YELLOW",
        "2025-12-31, 2026-03-01, RED"
    })
    void yinchuanCountsTheMonthsInWhichWorksHaveNotStarted(String target, LocalDate day, Light light) {
        assertThat(judge(YINCHUAN, ReportedWorks.NONE, due(target)).lightOn(day))
                .isEqualTo(light);
    }

    @Test
    void yinchuanTakesAPauseAndAMovedTargetAsGoodReasons() {
        var april = LocalDate.of(2026, 4, 20);

        assertThat(judge(YINCHUAN, ReportedWorks.NONE, moved(due("2026-03-15"), "2026-04-30"))
                        .lightOn(april))
                .isEqualTo(Light.GREEN);
        assertThat(judge(YINCHUAN, ReportedWorks.NONE, paused(due("2026-03-15"), "2026-04-30"))
                        .lightOn(april))
                .isEqualTo(Light.GREEN);
        assertThat(judge(YINCHUAN, ReportedWorks.NONE, paused(due("2026-03-15"), "2026-04-30"))
                        .turnAfter(april))
                .contains(new Turn(LocalDate.of(2026, 5, 1), Light.YELLOW));
    }

    @Test
    void yinchuanLooksAtNoMilestoneButTheStartOfWorks() {
        assertThat(judge(YINCHUAN, ReportedWorks.NONE, end("2020-01-01")).lightOn(DAY))
                .isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"40.01, GREEN", "40, YELLOW", "39.99, YELLOW", "20, YELLOW", "19.99, RED", "0, RED"})
    void yinchuanIsYellowFromTenPointsBehindAndRedBeyondThirty(BigDecimal reported, Light light) {
        var works = works(reported, DAY, constant(50));

        assertThat(judge(YINCHUAN, works, end("2030-01-01")).lightOn(DAY)).isEqualTo(light);
    }

    @Test
    void yinchuanComparesAReportOnItsDayUntilItIsOld() {
        // 1 % a day from 1 June on
        var plan = curve(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 9));
        var judgement = judge(YINCHUAN, works(new BigDecimal(10), LocalDate.of(2026, 6, 11), plan), end("2030-01-01"));

        assertThat(judgement.lightOn(LocalDate.of(2026, 7, 12))).isEqualTo(Light.GREEN);
        assertThat(judgement.turnAfter(LocalDate.of(2026, 6, 11)))
                .contains(new Turn(LocalDate.of(2026, 7, 22), Light.YELLOW));
        assertThat(judgement.turnAfter(LocalDate.of(2026, 7, 22)))
                .contains(new Turn(LocalDate.of(2026, 8, 12), Light.RED));
        assertThat(judgement.comparisonOn(LocalDate.of(2026, 7, 22)).orElseThrow())
                .returns(LocalDate.of(2026, 6, 21), Comparison::comparedOn)
                .returns(new BigDecimal("10.00"), Comparison::pointsBehind);
    }

    @Test
    void withoutACurveYinchuanDoesNotJudgeProgressAndSaysSo() {
        var judgement = judge(YINCHUAN, ReportedWorks.NONE, end("2030-01-01"));

        assertThat(judgement.lightOn(DAY)).isEqualTo(Light.GREEN);
        assertThat(judgement.turnAfter(DAY)).isEmpty();
        assertThat(judgement.missing()).containsExactly(MissingInput.REPORT, MissingInput.PLANNED_CURVE);
    }

    @ParameterizedTest
    @CsvSource({"40, GREEN", "39.99, YELLOW", "30, YELLOW", "29.99, RED", "0, RED"})
    void wuhanIsYellowBelowEightyAndRedBelowSixtyPercentOfTheTimeThatHasPassed(BigDecimal reported, Light light) {
        // Half of the time has passed.
        var start = due(DAY.minusDays(100).toString());
        var judgement = judge(
                WUHAN, works(reported, DAY, null), start, end(DAY.plusDays(100).toString()));

        assertThat(judgement.lightOn(DAY)).isEqualTo(light);
        assertThat(judgement.missing()).isEmpty();
        assertThat(judgement.comparisonOn(DAY).orElseThrow().plannedPercent()).isEqualByComparingTo("50");
    }

    @Test
    void wuhanIsExactAtLimitsThatAreNoFiniteDecimals() {
        // Two of three days have passed, and 60 % of two thirds are 40 %.
        var start = due(DAY.minusDays(2).toString());
        var end = end(DAY.plusDays(1).toString());

        assertThat(judge(WUHAN, works(new BigDecimal("40"), DAY, null), start, end)
                        .lightOn(DAY))
                .isEqualTo(Light.YELLOW);
        assertThat(judge(WUHAN, works(new BigDecimal("39.99"), DAY, null), start, end)
                        .lightOn(DAY))
                .isEqualTo(Light.RED);
    }

    @Test
    void wuhanCountsFromTheDayOnWhichWorksStarted() {
        var start = met(due(DAY.minusDays(400).toString()), DAY.minusDays(100).toString());

        assertThat(judge(
                                WUHAN,
                                works(new BigDecimal("40"), DAY, null),
                                start,
                                end(DAY.plusDays(100).toString()))
                        .lightOn(DAY))
                .isEqualTo(Light.GREEN);
    }

    @Test
    void wuhanNamesWhatIsMissing() {
        assertThat(judge(WUHAN, works(BigDecimal.ONE, DAY, null), end("2030-01-01"))
                        .missing())
                .containsExactly(MissingInput.START_OF_WORKS);
        assertThat(judge(WUHAN, works(BigDecimal.ONE, DAY, null), due("2026-01-01"))
                        .missing())
                .containsExactly(MissingInput.END_OF_WORKS);
    }

    @Test
    void progressIsNotJudgedOnceWorksAreComplete() {
        var complete = met(end("2026-01-01"), "2026-02-01");
        var open = due("2030-01-01");

        assertThat(judge(YINCHUAN, works(BigDecimal.ZERO, DAY, constant(100)), complete, open)
                        .lightOn(DAY))
                .isEqualTo(Light.GREEN);
        assertThat(judge(YINCHUAN, works(BigDecimal.ZERO, DAY, constant(100)), complete, open)
                        .missing())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10, GREEN",
        "2026-06-11, BLUE",
        "2026-06-25, BLUE",
        "2026-06-26, YELLOW",
        "2026-07-10, YELLOW",
        "2026-07-11, RED",
        "2027-07-11, RED"
    })
    void huatingGoesOnWhenANoticeOfFifteenDaysHasExpired(LocalDate day, Light light) {
        assertThat(judge("huating/1", ReportedWorks.NONE, due("2026-06-10")).lightOn(day))
                .isEqualTo(light);
    }

    @Test
    void huatingSaysWhichLightComesNext() {
        assertThat(judge("huating/1", ReportedWorks.NONE, due("2026-06-10")).turnAfter(LocalDate.of(2026, 6, 11)))
                .contains(new Turn(LocalDate.of(2026, 6, 26), Light.YELLOW));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, GREEN", "2026-07-01, YELLOW", "2027-06-29, YELLOW", "2027-06-30, RED"})
    void gmppLikeIsYellowFromADayBehindAndRedFromAYear(LocalDate day, Light light) {
        assertThat(judge("gmpp-like/1", ReportedWorks.NONE, due("2026-06-30")).lightOn(day))
                .isEqualTo(light);
    }

    @Test
    void gmppLikeIsYellowWhileSuspendedAndNotOnceAllIsMet() {
        var suspended = new ReportedWorks(BigDecimal.ZERO, null, null, Condition.SUSPENDED);

        assertThat(judge("gmpp-like/1", suspended, due("2030-01-01")).lightOn(DAY))
                .isEqualTo(Light.YELLOW);
        assertThat(judge("gmpp-like/1", suspended, met(due("2026-01-01"), "2026-01-01"))
                        .lightOn(DAY))
                .isEqualTo(Light.GREEN);
    }

    private static Judgement judge(String profile, ReportedWorks works, Milestone... milestones) {
        return PROFILES.get(profile).judge(new LightSubject(List.of(milestones), works));
    }

    private static ReportedWorks works(BigDecimal percent, LocalDate on, @Nullable PlannedWorks planned) {
        return new ReportedWorks(percent, on, planned, Condition.ACTIVE);
    }

    private static PlannedWorks constant(int percent) {
        return new PlannedWorks(DAY, DAY, _ -> Optional.of(BigDecimal.valueOf(percent)));
    }

    /** A percent a day. */
    private static PlannedWorks curve(LocalDate from, LocalDate until) {
        return new PlannedWorks(
                from,
                until,
                day -> day.isBefore(from)
                        ? Optional.empty()
                        : Optional.of(
                                BigDecimal.valueOf(Math.min(100, java.time.temporal.ChronoUnit.DAYS.between(from, day)))
                                        .setScale(2)));
    }

    private static Milestone end(String baseline) {
        return SomeMilestone.of(Definition.of(MilestoneType.WORKS_COMPLETE, "竣工"), baseline, Precision.DAY);
    }
}

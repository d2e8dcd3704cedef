package milepost.progress.light;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.missed;
import static milepost.progress.milestone.SomeMilestone.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightRuleTest {

    private static final LightRule RULE = new LightRules().current();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int PROJECTS = 500;
    private static final int FURTHEST = 800; // days: further than any of the random milestones has anything to turn

    @Test
    void aPublishedRuleDoesNotChange() {
        assertThat(RULE.id()).isEqualTo("milepost-default/1");
        assertThat(RULE.conditions())
                .containsExactly(
                        new LightCondition(Light.RED, 90, false),
                        new LightCondition(Light.YELLOW, 30, false),
                        new LightCondition(Light.YELLOW, null, true));
    }

    @Test
    void theLightIsGreenWhileNothingIsLate() {
        assertThat(light(due("2026-06-15"))).isEqualTo(Light.GREEN);
        assertThat(light(moved(due("2026-07-01"), "2026-07-30"))).isEqualTo(Light.GREEN);
        assertThat(light(due("2016-12-31", Precision.AFTER))).isEqualTo(Light.GREEN);
        assertThat(light(met(due("2026-01-01"), "2026-06-01"))).isEqualTo(Light.GREEN);
    }

    @Test
    void theLightIsYellowWhenATargetHasPassedOrMovedByAMonth() {
        assertThat(light(due("2026-06-14"))).isEqualTo(Light.YELLOW);
        assertThat(light(missed(due("2026-03-18")))).isEqualTo(Light.YELLOW);
        assertThat(light(moved(due("2026-07-01"), "2026-07-31"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void theLightIsRedThreeMonthsBehindTheBaseline() {
        assertThat(light(due("2026-03-17"))).isEqualTo(Light.RED);
        assertThat(light(moved(due("2026-07-01"), "2026-09-29"))).isEqualTo(Light.RED);
    }

    @Test
    void theWorstMilestoneDecidesTheLight() {
        assertThat(light(due("2027-01-01"), due("2026-06-14"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void theLightChangesOnTheDayAfterATargetAndNinetyDaysBehindTheBaseline() {
        assertThat(change(due("2026-06-15"))).contains(TODAY.plusDays(1));
        assertThat(change(due("2026-06-14"))).contains(LocalDate.of(2026, 9, 12));
        assertThat(change(moved(due("2026-06-15"), "2026-07-20"))).contains(LocalDate.of(2026, 9, 13));
        assertThat(change(due("2026-06-01", Precision.YEAR))).contains(LocalDate.of(2027, 1, 1));
    }

    @Test
    void theLightStaysIfTimeChangesNothing() {
        assertThat(change()).isEmpty();
        assertThat(change(due("2026-03-17"))).isEmpty();
        assertThat(change(due("2016-12-31", Precision.AFTER))).isEmpty();
        assertThat(change(met(due("2026-06-15"), "2026-06-15"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theComputedDayOfChangeIsThatFoundDayByDay(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < PROJECTS; n++) {
            var milestones = IntStream.range(0, random.nextInt(5))
                    .mapToObj(_ -> anyMilestone(random))
                    .toList();

            assertThat(RULE.changeAfter(TODAY, milestones))
                    .as("seed %d, project %d: %s", seed, n, milestones)
                    .isEqualTo(dayByDay(milestones));
        }
    }

    private static Optional<LocalDate> dayByDay(List<Milestone> milestones) {
        var light = RULE.lightOn(TODAY, milestones);
        return TODAY.plusDays(1)
                .datesUntil(TODAY.plusDays(FURTHEST))
                .filter(day -> RULE.lightOn(day, milestones) != light)
                .findFirst();
    }

    private static Milestone anyMilestone(Random random) {
        var precision = Precision.values()[random.nextInt(Precision.values().length)];
        var milestone = due(anyDay(random, 150), random.nextBoolean() ? Precision.DAY : precision);
        for (var moves = random.nextInt(3); moves > 0; moves--) {
            milestone = moved(milestone, anyDay(random, 250));
        }
        return random.nextInt(4) == 0
                ? met(milestone, TODAY.minusDays(random.nextInt(50)).toString())
                : milestone;
    }

    private static String anyDay(Random random, int within) {
        return TODAY.plusDays(random.nextInt(-within, within)).toString();
    }

    private static Light light(Milestone... milestones) {
        return RULE.lightOn(TODAY, List.of(milestones));
    }

    private static Optional<LocalDate> change(Milestone... milestones) {
        return RULE.changeAfter(TODAY, List.of(milestones));
    }
}

package milepost.progress.profile;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.missed;
import static milepost.progress.milestone.SomeMilestone.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import milepost.progress.profile.Judgement.Turn;
import org.junit.jupiter.api.Test;

class LightProfileTest {

    private static final LightProfile RULE = new LightProfiles().standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void aPublishedRuleDoesNotChange() {
        assertThat(RULE.id()).isEqualTo("milepost-default/1");
        assertThat(RULE.conditions())
                .extracting(LightCondition::light, LightCondition::slipDays, LightCondition::daysPastTarget)
                .containsExactly(
                        tuple(Light.RED, 90, null), tuple(Light.YELLOW, 30, null), tuple(Light.YELLOW, null, 1));
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

    private static Light light(Milestone... milestones) {
        return judged(milestones).lightOn(TODAY);
    }

    private static Optional<LocalDate> change(Milestone... milestones) {
        return judged(milestones).turnAfter(TODAY).map(Turn::on);
    }

    private static Judgement judged(Milestone... milestones) {
        return RULE.judge(LightSubject.of(List.of(milestones)));
    }
}

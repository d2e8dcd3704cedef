package milepost.progress.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.Precision;
import milepost.web.ProblemException;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @Test
    void aMilestoneMetLateSlipsFromItsBaselineNotFromItsTarget() {
        var milestone =
                SomeMilestone.met(SomeMilestone.moved(SomeMilestone.due("2026-01-01"), "2026-03-31"), "2026-02-10");

        assertThat(milestone.slipDays(TODAY)).isEqualTo(40);
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.MET);
    }

    @Test
    void aMilestoneMetEarlyHasANegativeSlip() {
        var milestone = SomeMilestone.met(SomeMilestone.due("2026-12-31", Precision.YEAR), "2026-12-01");

        assertThat(milestone.slipDays(TODAY)).isEqualTo(-30);
    }

    @Test
    void anOpenMilestoneSlipsToItsTargetUntilThatHasPassed() {
        var milestone = SomeMilestone.moved(SomeMilestone.due("2026-01-01"), "2026-02-10");

        assertThat(milestone.slipDays(TODAY.minusDays(20))).isEqualTo(40);
        assertThat(milestone.slipDays(TODAY)).isEqualTo(40);
        assertThat(milestone.slipDays(TODAY.plusDays(1))).isEqualTo(41);
    }

    @Test
    void aTargetWithoutALastDayNeverPasses() {
        var milestone = SomeMilestone.due("2016-12-31", Precision.AFTER);

        assertThat(milestone.slipDays(TODAY)).isZero();
        assertThat(milestone.currentTarget().passedOn(TODAY)).isFalse();
    }

    @Test
    void whatIsToHappenSomeTimeAfterADayIsNeverLate() {
        var after = SomeMilestone.due("2026-01-01", Precision.AFTER);

        assertThat(SomeMilestone.met(after, "2026-11-20").slipDays(TODAY)).isZero();
        assertThat(SomeMilestone.met(after, "2026-01-01").slipDays(TODAY)).isZero();
        assertThat(SomeMilestone.met(after, "2025-12-31").slipDays(TODAY)).isEqualTo(-1);
        assertThat(SomeMilestone.moved(after, "2028-01-01").slipDays(TODAY)).isZero();
    }

    @Test
    void aMissedMilestoneThatIsMovedIsPlannedAgain() {
        var missed = SomeMilestone.missed(SomeMilestone.due("2026-01-01"));

        assertThat(missed.status()).isEqualTo(MilestoneStatus.MISSED);
        assertThat(SomeMilestone.moved(missed, "2026-05-01").status()).isEqualTo(MilestoneStatus.PLANNED);
    }

    @Test
    void everyTargetIsKept() {
        var milestone =
                SomeMilestone.moved(SomeMilestone.moved(SomeMilestone.due("2026-01-01"), "2026-03-31"), "2026-06-30");

        assertThat(milestone.revisionCount()).isEqualTo(2);
        assertThat(milestone.targets().all())
                .extracting(Target::date)
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30));
    }

    @Test
    void aMilestoneCanBeReadAsOfATime() {
        var milestone = SomeMilestone.met(
                SomeMilestone.missed(SomeMilestone.moved(SomeMilestone.due("2026-01-01"), "2026-03-31")), "2026-05-01");

        assertThat(milestone.at(asOf("2024-12-31"))).isEmpty();
        assertThat(milestone.at(asOf("2025-03-01")).orElseThrow())
                .returns(0, Milestone::revisionCount)
                .returns(MilestoneStatus.PLANNED, Milestone::status);
        assertThat(milestone.at(asOf("2026-03-01")).orElseThrow())
                .returns(1, Milestone::revisionCount)
                .returns(MilestoneStatus.PLANNED, Milestone::status);
        assertThat(milestone.at(asOf("2026-04-02")).orElseThrow()).returns(MilestoneStatus.MISSED, Milestone::status);
        assertThat(milestone.at(asOf("2026-05-02")).orElseThrow()).returns(milestone.facts(), Milestone::facts);
    }

    private static Moment asOf(String day) {
        return new Moment(Instant.parse(day + "T00:00:00Z"), null);
    }

    @Test
    void aMetMilestoneIsNotOpen() {
        var met = SomeMilestone.met(SomeMilestone.due("2026-01-01"), "2026-02-10");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(met::requireOpen)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("milestone-already-met"));
    }
}

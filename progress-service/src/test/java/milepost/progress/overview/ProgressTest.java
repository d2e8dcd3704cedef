package milepost.progress.overview;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.light.Light;
import milepost.progress.light.LightRules;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.Stage;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void aProjectWithoutMilestonesHasNoLight() {
        var progress = progress();

        assertThat(progress.stage()).isEqualTo(Stage.CONCEIVED);
        assertThat(progress.light()).isNull();
        assertThat(progress.slipDays()).isNull();
        assertThat(progress.nextMilestone()).isNull();
        assertThat(progress.lastConfirmedAt()).isNull();
    }

    @Test
    void theNextMilestoneIsTheOneWithTheEarliestTarget() {
        var later = due("2027-01-01");
        var sooner = moved(due("2026-07-01"), "2026-07-20");

        var progress = progress(later, met(due("2026-01-01"), "2026-02-10"), sooner);

        assertThat(progress.nextMilestone()).isNotNull();
        assertThat(progress.nextMilestone().id()).isEqualTo(sooner.id());
        assertThat(progress.nextMilestone().slipDays()).isEqualTo(19);
        assertThat(progress.stage()).isEqualTo(Stage.CONSTRUCTION);
    }

    @Test
    void theSlipIsTheLargestOneOfTheOpenMilestones() {
        var progress = progress(
                met(due("2026-01-01"), "2026-05-01"), moved(due("2026-07-01"), "2026-07-20"), due("2026-09-01"));

        assertThat(progress.slipDays()).isEqualTo(19);
    }

    @Test
    void theSlipIsThatOfTheLastMilestoneOnceAllAreMet() {
        var progress = progress(met(due("2026-05-01"), "2026-05-11"), met(due("2026-01-01"), "2026-03-01"));

        assertThat(progress.slipDays()).isEqualTo(10);
        assertThat(progress.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void everyMoveOfATargetCounts() {
        var progress = progress(
                moved(moved(due("2026-07-01"), "2026-07-20"), "2026-08-01"), moved(due("2026-09-01"), "2026-09-02"));

        assertThat(progress.targetMoves()).isEqualTo(3);
    }

    @Test
    void lastConfirmedAtIsTheTimeOfTheLastReport() {
        var progress = progress(due("2027-01-01"), met(due("2026-05-01"), "2026-06-11"));

        assertThat(progress.lastConfirmedAt()).isEqualTo(Instant.parse("2026-06-11T09:00:00Z"));
        assertThat(progress.milestones()).isEqualTo(new Progress.Counts(2, 1, 0));
    }

    private static Progress progress(Milestone... milestones) {
        return Progress.of(UUID.randomUUID(), List.of(milestones), 1L, TODAY, new LightRules().current());
    }
}

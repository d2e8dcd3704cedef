package milepost.progress.overview;

import static milepost.progress.milestone.SomeMilestone.due;
import static milepost.progress.milestone.SomeMilestone.met;
import static milepost.progress.milestone.SomeMilestone.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Light;
import milepost.progress.profile.LightProfiles;
import milepost.progress.profile.LightSubject;
import milepost.progress.profile.ReportedWorks;
import milepost.progress.stage.Stage;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void aProjectWithoutMilestonesHasNoLight() {
        var progress = progress();

        assertThat(progress.stage()).isEqualTo(Stage.CONCEIVED);
        assertThat(progress.light()).isEqualTo(Light.NONE);
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
    void theLightSaysWhichMilestoneItComesFrom() {
        var behind = moved(due("2026-07-01"), "2026-11-01");

        var progress = progress(behind, moved(due("2026-07-01"), "2026-08-15"));

        assertThat(progress.light()).isEqualTo(Light.RED);
        assertThat(progress.explanation().light().zh()).isEqualTo("“开工”尚未完成，比基准日期晚 123 天");
        assertThat(progress.explanation().light().en())
                .isEqualTo("Still open: start of works, 123 days behind its baseline");
        assertThat(progress.explanation().metLate()).isEmpty();
    }

    @Test
    void theExplanationHasTheInputsOfTheRuleAndTheNextTurn() {
        var behind = due("2026-06-01");

        var explained = progress(behind, due("2027-01-01")).lightExplanation();

        assertThat(explained.rule().titleZh()).isEqualTo("Milepost 默认规则");
        assertThat(explained.reason().zh()).isEqualTo("“开工”尚未完成，比基准日期晚 14 天，目标日期 2026-06-01 已过");
        assertThat(explained.inputs().milestone()).isNotNull();
        assertThat(explained.inputs().milestone().id()).isEqualTo(behind.id());
        assertThat(explained.inputs().milestone().slipDays()).isEqualTo(14);
        assertThat(explained.inputs().condition()).isNull();
        assertThat(explained.missing()).isEmpty();
        assertThat(explained.turns()).isEqualTo(new LightExplanation.Turns(LocalDate.of(2026, 8, 30), Light.RED));
    }

    @Test
    void aMilestoneThatWasMetLateIsShownBesideAGreenLight() {
        var late = met(due("2026-01-01"), "2026-02-10");

        var progress = progress(late, due("2027-01-01"), met(due("2026-05-01"), "2026-04-01"));

        assertThat(progress.light()).isEqualTo(Light.GREEN);
        assertThat(progress.explanation().light().zh()).isEqualTo("未完成的里程碑均未达到预警条件，“开工”已完成，比基准日期晚 40 天");
        assertThat(progress.explanation().light().en())
                .isEqualTo("No open milestone is late enough for a warning, met 40 days late: start of works");
        assertThat(progress.explanation().metLate())
                .singleElement()
                .satisfies(met -> assertThat(met.id()).isEqualTo(late.id()))
                .satisfies(met -> assertThat(met.slipDays()).isEqualTo(40));
        assertThat(progress.explanation().stage().zh()).isEqualTo("依据已完成的里程碑“开工”");
    }

    @Test
    void aTargetThatHasPassedIsNamed() {
        var progress = progress(due("2026-06-10"));

        assertThat(progress.light()).isEqualTo(Light.YELLOW);
        assertThat(progress.explanation().light().zh()).isEqualTo("“开工”尚未完成，比基准日期晚 5 天，目标日期 2026-06-10 已过");
    }

    @Test
    void aProjectWithoutMetMilestonesSaysWhyItIsInItsFirstStage() {
        var progress = progress();

        assertThat(progress.explanation().stage().en()).startsWith("No milestone has been met yet");
        assertThat(progress.explanation().light().zh()).isEqualTo("尚无里程碑，不评定");
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
        assertThat(progress.milestones()).isEqualTo(new Counts(2, 1, 0, 0, 0, 0, 0));
    }

    private static Progress progress(Milestone... milestones) {
        return Progress.of(
                new ProjectMilestones(UUID.randomUUID(), List.of(milestones)),
                List.of(),
                1L,
                TODAY,
                new LightProfiles().standard().judge(LightSubject.of(List.of(milestones))),
                new Reported(
                        null,
                        null,
                        null,
                        null,
                        Reported.last(List.of(milestones), List.of()),
                        null,
                        List.of(),
                        ReportedWorks.NONE));
    }
}

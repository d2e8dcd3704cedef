package milepost.progress.stage;

import static milepost.progress.stage.MilestoneType.FEASIBILITY_APPROVED;
import static milepost.progress.stage.MilestoneType.IN_SERVICE;
import static milepost.progress.stage.MilestoneType.PLAN_LISTED;
import static milepost.progress.stage.MilestoneType.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void aProjectWithoutMetMilestonesIsConceived() {
        assertThat(Stage.furthest(List.of())).isEqualTo(Stage.CONCEIVED);
    }

    @Test
    void theFurthestMilestoneCountsInAnyOrder() {
        assertThat(Stage.furthest(List.of(START, PLAN_LISTED, FEASIBILITY_APPROVED)))
                .isEqualTo(Stage.CONSTRUCTION);
        assertThat(Stage.furthest(List.of(IN_SERVICE, START))).isEqualTo(Stage.OPERATION);
    }

    @Test
    void typesAreInTheOrderOfTheirStages() {
        assertThat(MilestoneType.values()).extracting(MilestoneType::stage).isSorted();
    }

    @Test
    void everyTypeHasANameOfItsOwn() {
        assertThat(Stream.of(MilestoneType.values()).map(MilestoneType::en)).doesNotHaveDuplicates();
        assertThat(Stream.of(MilestoneType.values()).map(MilestoneType::zh)).doesNotHaveDuplicates();
    }
}

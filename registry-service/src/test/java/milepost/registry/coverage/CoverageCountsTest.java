package milepost.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.vocabulary.StatedStage;
import org.junit.jupiter.api.Test;

class CoverageCountsTest {

    @Test
    void countsWithoutCitationsAreZero() {
        var counts = CoverageCounts.of(List.of());

        assertThat(counts.named()).isZero();
        assertThat(counts.byStage()).isEmpty();
        assertThat(counts.largestSlipDays()).isNull();
    }

    @Test
    void aProjectThatIsCitedTwiceCountsOnceExceptInCountsOfCitations() {
        var project = UUID.randomUUID();

        var counts = CoverageCounts.of(List.of(
                registered(project, "DESIGN", StatedStage.STUDY, 12),
                registered(project, "DESIGN", StatedStage.CONSTRUCTION, 12)));

        assertThat(counts.citations()).isEqualTo(2);
        assertThat(counts.named()).isOne();
        assertThat(counts.byStage()).isEqualTo(Map.of("DESIGN", 1));
        assertThat(counts.byStatedStage()).isEqualTo(Map.of("study", 1, "construction", 1));
        assertThat(counts.slipped()).isOne();
    }

    @Test
    void stagesAreInTheirOrderAndUnknownOnesLast() {
        var counts = CoverageCounts.of(List.of(
                registered(UUID.randomUUID(), "ARCHIVED", StatedStage.STUDY, null),
                registered(UUID.randomUUID(), "OPERATION", StatedStage.STUDY, 0),
                registered(UUID.randomUUID(), "CONCEIVED", StatedStage.STUDY, -3)));

        assertThat(counts.byStage().keySet()).containsExactly("CONCEIVED", "OPERATION", "ARCHIVED");
        assertThat(counts.slipped()).isZero();
        assertThat(counts.largestSlipDays()).isNull();
    }

    private static CoveredWork registered(UUID project, String stage, StatedStage stated, Integer slip) {
        return new CoveredWork(
                UUID.randomUUID(),
                "二（二）",
                "兰州至合作铁路",
                null,
                "兰州至合作",
                stated,
                null,
                null,
                false,
                null,
                true,
                false,
                project,
                stage,
                "green",
                slip,
                Instant.EPOCH,
                null,
                1);
    }
}

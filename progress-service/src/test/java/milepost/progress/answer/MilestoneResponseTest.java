package milepost.progress.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.SomeMilestone;
import org.junit.jupiter.api.Test;

class MilestoneResponseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @Test
    void theTagChangesWithTheSlipThoughTheVersionDoesNot() {
        var milestone = SomeMilestone.due("2026-01-01");

        var today = response(milestone, TODAY);
        var tomorrow = response(milestone, TODAY.plusDays(1));

        assertThat(tomorrow.version()).isEqualTo(today.version());
        assertThat(tomorrow.etag()).isNotEqualTo(today.etag());
        assertThat(response(milestone, TODAY).etag()).isEqualTo(today.etag());
    }

    @Test
    void eachTargetSaysHowFarItMovedAndHowFarItIsFromTheFirst() {
        var milestone =
                SomeMilestone.moved(SomeMilestone.moved(SomeMilestone.due("2026-01-01"), "2026-03-31"), "2026-03-01");

        var targets = response(milestone, TODAY).targets();

        assertThat(targets).extracting(TargetResponse::baseline).containsExactly(1, null, null);
        assertThat(targets).extracting(TargetResponse::slipDays).contains(0, 89, 59);
    }

    private static MilestoneResponse response(Milestone milestone, LocalDate today) {
        return MilestoneResponse.of(milestone, today, List.of());
    }
}

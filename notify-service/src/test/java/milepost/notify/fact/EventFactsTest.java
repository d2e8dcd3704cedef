package milepost.notify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milepost.events.GoldenFiles;
import milepost.events.GoldenFiles.Golden;
import milepost.messaging.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventFactsTest {

    static List<Golden> notifiable() {
        return NotifiableEvents.TYPES.stream().map(GoldenFiles::newest).toList();
    }

    @ParameterizedTest
    @MethodSource("notifiable")
    void theDetailsOfAnEventAreThoseInItsData(Golden golden) {
        var event = EventJson.read(golden.type(), JsonMapper.shared().writeValueAsBytes(golden.data()))
                .orElseThrow();

        var details = EventDetails.of(event);

        assertThat(details.slipDays()).isEqualTo(number(golden, "slipDays"));
        assertThat(details.movedDays()).isEqualTo(number(golden, "deltaDays"));
        assertThat(details.moves()).isEqualTo(number(golden, "revisionCount"));
        assertThat(details.reasonCode()).isEqualTo(text(golden, "reasonCode"));
        assertThat(details.stage()).isEqualTo(text(golden, "stage"));
        assertThat(details.light())
                .isEqualTo(
                        golden.type().equals("milepost.project.light-rule-changed.v1") ? null : text(golden, "light"));
        assertThat(details.milestoneType())
                .isEqualTo(
                        golden.type().equals("milepost.project.stage-changed.v1")
                                ? null
                                : text(golden, "milestoneType"));
        assertThat(details.silence())
                .isEqualTo(
                        golden.type().endsWith(".missed.v1")
                                ? "missed"
                                : golden.type().endsWith(".went-stale.v1") ? "stale" : null);
    }

    private static Integer number(Golden golden, String member) {
        var number = golden.data().path(member);
        return number.isMissingNode() ? null : (Integer) number.asInt();
    }

    private static String text(Golden golden, String member) {
        return golden.data().path(member).stringValueOpt().orElse(null);
    }
}

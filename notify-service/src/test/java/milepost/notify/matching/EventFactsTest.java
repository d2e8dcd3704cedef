package milepost.notify.matching;

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
    void theSlipOfAnEventIsTheOneInItsData(Golden golden) {
        var event = EventJson.read(golden.type(), JsonMapper.shared().writeValueAsBytes(golden.data()))
                .orElseThrow();

        var slip = golden.data().path("slipDays");

        assertThat(EventFacts.slipOf(event)).isEqualTo(slip.isMissingNode() ? null : (Integer) slip.asInt());
    }
}

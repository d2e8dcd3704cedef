package milepost.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milepost.events.EventSchemas;
import milepost.events.EventTypes;
import milepost.events.GoldenFiles;
import milepost.events.GoldenFiles.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonGoldenTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Golden> golden() {
        return GoldenFiles.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void anEventOfAnyReleaseIsReadAndWrittenAsItWas(Golden golden) {
        var event = EventJson.read(golden.type(), bytes(golden.data())).orElseThrow();

        var written = JSON.readTree(EventJson.write(event));

        assertThat(event).isInstanceOf(EventTypes.byName(golden.type()).orElseThrow());
        assertThat(written).isEqualTo(golden.data());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void whatIsWrittenKeepsToTheClosedSchema(Golden golden) {
        var event = EventJson.read(golden.type(), bytes(golden.data())).orElseThrow();

        var written = JSON.readTree(EventJson.write(event));

        assertThat(EventSchemas.faultsAsWritten(golden.type(), written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void membersOfALaterReleaseArePassedOver(Golden golden) {
        var later = golden.data().deepCopy();
        extend(later);

        assertThat(EventJson.read(golden.type(), bytes(later)))
                .isEqualTo(EventJson.read(golden.type(), bytes(golden.data())));
    }

    private static void extend(JsonNode data) {
        data.values().forEach(EventJsonGoldenTest::extend);
        if (data instanceof ObjectNode object) {
            object.putObject("addedLater").put("why", "a later release knows more");
        }
    }

    private static byte[] bytes(JsonNode data) {
        return data.toString().getBytes(UTF_8);
    }
}

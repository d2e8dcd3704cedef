package milepost.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../docs/events.md"));
    }

    @Test
    void everyTypeStandsInTheDocumentAndNoOther() {
        var types =
                Pattern.compile("^\\| `(milepost\\.[^`]+)`", Pattern.MULTILINE).matcher(document);

        assertThat(types.results().map(type -> type.group(1))).containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    @Test
    void everyTopicAndHeaderStandsInTheDocument() {
        assertThat(document).contains(Topics.ALL).contains(Topics.PARTITIONS + " partitions");
        assertThat(AsyncApi.published().eventHeaders())
                .allSatisfy(header -> assertThat(document).contains("`" + header + "`"));
        assertThat(AsyncApi.published().deadLetterHeaders())
                .allSatisfy(header -> assertThat(document).contains("`" + header + "`"));
    }
}

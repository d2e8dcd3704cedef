package milepost.notify.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedLinesTest {

    @Test
    void aLineOf75OctetsStaysOne() {
        var line = "X".repeat(75);

        assertThat(FoldedLines.of(line + "\r\n")).isEqualTo(line + "\r\n");
        assertThat(FoldedLines.of(line + "X\r\n")).isEqualTo(line + "\r\n X\r\n");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(FoldedLines.of("SUMMARY:" + "铁".repeat(22) + "🚄\r\n"))
                .isEqualTo("SUMMARY:" + "铁".repeat(22) + "\r\n 🚄\r\n");
    }
}

package milepost.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void aTerminalShowsABarThatRedrawsItself() {
        var progress = new Progress(print(), true);
        progress.start("works", 2);

        progress.step("兰州至合作铁路");
        progress.line("done");

        assertThat(text())
                .isEqualTo("\r\u001b[Kworks     [###############               ] 1/2  兰州至合作铁路\r\u001b[Kdone\n");
    }

    @Test
    void elsewhereThereIsALinePerTenth() {
        var progress = new Progress(print(), false);
        progress.start("works", 40);

        for (int row = 0; row < 40; row++) {
            progress.step("row");
        }

        assertThat(text().lines()).hasSize(10).startsWith("works 4/40").endsWith("works 40/40");
    }

    @Test
    void manyRowsMayBeDoneAtOnce() {
        var progress = new Progress(print(), false);
        progress.start("regions", 40);

        progress.step("row", 25);
        progress.step("row", 0);
        progress.step("row", 15);

        assertThat(text().lines()).containsExactly("regions 25/40", "regions 40/40");
    }

    private PrintStream print() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

package milepost.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import milepost.standalone.data.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/data/milepost,./milepost token registrar --data /data/milepost",
                "/data/my projects,./milepost token registrar --data '/data/my projects'",
                "/data/项目,./milepost token registrar --data '/data/项目'",
                "/data/it's,./milepost token registrar --data '/data/it'\\''s'"
            })
    void commandsCanBeCopiedWhateverTheDirectoryIsCalled(String data, String command) {
        assertThat(printed(Path.of(data), false)).contains(command + "\n");
    }

    @Test
    void theDefaultDirectoryIsNotNamed() {
        assertThat(printed(Path.of("/data"), true)).contains("./milepost token registrar\n");
    }

    @Test
    void theConsoleComesFirst() {
        assertThat(printed(Path.of("/data"), true).strip().lines().limit(2))
                .satisfiesExactly(
                        address -> assertThat(address).contains("http://127.0.0.1:8080"),
                        login -> assertThat(login).contains("./milepost user registrar"));
    }

    private static String printed(Path data, boolean isDefault) {
        var out = new ByteArrayOutputStream();
        new Summary(new Ports(0), data, isDefault).printOn(new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }
}

package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path DEFAULT = Path.of("/somewhere/data");

    @Test
    void withoutOptionsTheDefaultsHold() {
        var options = Options.parse(DEFAULT, "start");

        assertThat(options.command()).isEqualTo("start");
        assertThat(options.data()).isEqualTo(DEFAULT);
        assertThat(options.ports()).isEmpty();
        assertThat(options.seeds()).isTrue();
    }

    @Test
    void optionsMayStandBeforeAndAfterArguments() {
        var options =
                Options.parse(DEFAULT, "token", "--data", "here", "registrar", "--port-offset", "7", "--no-seeds");

        assertThat(options.argument("a role")).isEqualTo("registrar");
        assertThat(options.data()).isEqualTo(Path.of("here"));
        assertThat(options.ports()).contains(new Ports(7));
        assertThat(options.seeds()).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> Options.parse(DEFAULT, "start", "--fast"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(DEFAULT, "start", "--port-offset", "many"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Options.parse(DEFAULT, "start", "--data"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--data needs a value");
    }

    @Test
    void aMissingArgumentIsAskedFor() {
        var options = Options.parse(DEFAULT, "token");

        assertThatThrownBy(() -> options.argument("a role"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("./milepost token needs a role");
    }
}

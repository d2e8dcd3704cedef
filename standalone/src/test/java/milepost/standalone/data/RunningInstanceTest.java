package milepost.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningInstanceTest {

    @TempDir
    private Path directory;

    @Test
    void aSecondMilepostOnTheSameDataIsToldWhichOneRuns() {
        var data = DataDirectory.createOrOpen(directory);

        try (var first = RunningInstance.claim(data, new Ports(100))) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> RunningInstance.claim(data, new Ports(200)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("process %d", ProcessHandle.current().pid())
                    .hasMessageContaining("port offset 100");
            assertThat(RunningInstance.portsOf(data)).isEqualTo(new Ports(100));
        }
    }

    @Test
    void theClaimEndsWithItsHolder() {
        var data = DataDirectory.createOrOpen(directory);
        RunningInstance.claim(data, new Ports(100)).close();

        try (var second = RunningInstance.claim(data, new Ports(0))) {
            assertThat(second).isNotNull();
            assertThat(RunningInstance.portsOf(data)).isEqualTo(new Ports(0));
        }
    }
}

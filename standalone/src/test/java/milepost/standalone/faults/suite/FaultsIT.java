package milepost.standalone.faults.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick faults, one after another on one Milepost: what was answered is there, once, wherever it must be. */
class FaultsIT {

    private static final Duration LASTS = Duration.ofSeconds(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    private static Lab lab;

    @BeforeAll
    static void start() throws Exception {
        lab = new Lab(directory, SmallDisk.NONE, LASTS);
        lab.awaitReady();
    }

    @AfterAll
    static void end() throws Exception {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "KILL_SERVICES",
                "KILL_KAFKA",
                "KILL_POSTGRES",
                "HELD_XMIN",
                "LOCKED_ROW",
                "CUT_CONNECTIONS",
                "POISON"
            })
    void nothingIsLostDoubledOrOutOfOrder(Kind kind) throws Exception {
        assertThat(new FaultRun(kind, lab).run().wrong()).isEmpty();
    }
}

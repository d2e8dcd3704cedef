package milepost.standalone.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<ProcessHandle> started = new CopyOnWriteArrayList<>();

    @Test
    void aChildThatDiesIsStartedAgain() {
        try (var supervisor = new Supervisor(new Sleeper(), said::add)) {
            supervisor.start();

            started.getFirst().destroyForcibly();

            await().untilAsserted(() -> {
                assertThat(started).hasSize(2);
                assertThat(started.getLast().isAlive()).isTrue();
                assertThat(said)
                        .containsExactly("Sleeper ended unexpectedly; restarting it", "Sleeper is running again");
            });
        }
    }

    @Test
    void aChildThatIsToldToEndStaysEnded() {
        var supervisor = new Supervisor(new Sleeper(), said::add);
        supervisor.start();

        supervisor.close();

        assertThat(started.getFirst().isAlive()).isFalse();
        assertThat(said).isEmpty();
        assertThatThrownBy(supervisor::start).isInstanceOf(CancellationException.class);
        assertThat(started).hasSize(1);
    }

    @Test
    void theTerminalsInterruptDoesNotReachAShieldedChild() throws Exception {
        var process = Commands.startShielded(List.of("sleep", "60"), directory.resolve("log"));
        try {
            await().until(() -> process.info().command().orElse("").endsWith("sleep"));

            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            await().during(Duration.ofMillis(200)).until(process::isAlive);
        } finally {
            process.destroyForcibly();
        }
    }

    private final class Sleeper implements Child {

        @Override
        public String name() {
            return "Sleeper";
        }

        @Override
        public ProcessHandle start() {
            var process = Commands.start(List.of("sleep", "60"), directory.resolve("log"))
                    .toHandle();
            started.add(process);
            return process;
        }

        @Override
        public void stop() {
            started.forEach(process -> Commands.end(process, Duration.ofSeconds(5)));
        }
    }
}

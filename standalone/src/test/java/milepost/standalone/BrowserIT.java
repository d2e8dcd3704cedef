package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.seeds.SeedLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the console in a real browser, against everything that we ship with the catalogue loaded: {@code npm run browser} in
 * {@code console/web}. Where there is no Chromium nothing is run; {@code .ci/run} says which.
 */
class BrowserIT {

    private static final Path WEB = Path.of("..", "console", "web");
    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Path LOG = Path.of("target", "browser-tests.log").toAbsolutePath();
    private static final Path OUTCOME = Path.of("target", "browser-tests.txt");
    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> ROLES =
            List.of("registrar", "reporter", "approver", "auditor", "subscriber", "operator");
    private static final int MINUTES = 55;

    @Test
    void thePagesWorkInABrowser(@TempDir Path directory) throws Exception {
        Files.writeString(OUTCOME, "SKIPPED, there is no Chromium or the pages were not built");
        assumeTrue(CHROMIUMS.stream().anyMatch(path -> Files.isExecutable(Path.of(path))), "There is no Chromium");
        assumeTrue(Files.isDirectory(WEB.resolve("node_modules")), "The pages were not built");
        Files.writeString(OUTCOME, "FAILED");
        var ports = Ports.anyFree();
        var data = DataDirectory.createOrOpen(directory);
        var kafka = new KafkaServer(BROKER, new KafkaFiles(data), ports, List.of());

        try (var standalone = new Standalone(data, ports, kafka, _ -> {})) {
            standalone.start(Services.on(ports));
            load(new Tokens(data, ports).forRole("loader"), ports);

            assertThat(run(ports, Secrets.in(data.secrets())))
                    .as(() -> "npm run browser; all of it is in " + LOG + "\n" + end())
                    .isZero();
        }
        Files.writeString(OUTCOME, lastLine("Tests"));
    }

    private static void load(String token, Ports ports) {
        var report = new SeedLoader()
                .load(
                        Path.of("..", "seeds"),
                        URI.create(Ports.url(ports.registry())),
                        URI.create(Ports.url(ports.progress())),
                        () -> token,
                        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(report.refusals()).isEmpty();
    }

    private static int run(Ports ports, Secrets secrets) throws IOException, InterruptedException {
        var tests = new ProcessBuilder("npm", "run", "browser")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        tests.environment().put("NO_COLOR", "1");
        tests.environment().put("CONSOLE", Ports.url(ports.console()));
        ROLES.forEach(role -> tests.environment().put("PASSWORD_" + role.toUpperCase(Locale.ROOT), secrets.user(role)));
        var running = tests.start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            return -1;
        }
        return running.exitValue();
    }

    private static String lastLine(String word) throws IOException {
        return Files.readAllLines(LOG).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(word))
                .reduce((_, later) -> later)
                .orElse("ran");
    }

    private static String end() {
        try {
            var lines = Files.readAllLines(LOG);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 150), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

package milepost.standalone.faults.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import milepost.standalone.Api;
import milepost.standalone.InstanceSettings;
import milepost.standalone.data.Ports;
import milepost.standalone.faults.Launched;

/** A registry-service of its own beside the one of a Milepost, on the same database and the same Kafka. */
final class SecondInstance implements AutoCloseable {

    private static final Path TARGET = Path.of("..", "registry-service", "target");
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    /** The lease of the leader lasts five seconds. */
    private static final Duration LEADS_WITHIN = Duration.ofSeconds(10);

    private final Lab lab;
    private final Ports ports = Ports.anyFree();
    private final Process process;

    private SecondInstance(Lab lab) throws IOException {
        this.lab = lab;
        var command = new ArrayList<>(List.of(Launched.java(), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", jar()));
        InstanceSettings.ofRegistry(lab.data, lab.ports, ports.registry())
                .forEach((setting, value) -> command.add("--" + setting + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(lab.data.log("second-registry.log").toFile()))
                .start();
    }

    /** The leader of the relay is stopped, then whoever has followed it; each goes on later and must send nothing as a leader. */
    static void stoppedLeader(Lab lab) throws Exception {
        try (var second = new SecondInstance(lab)) {
            await().atMost(READY_WITHIN).ignoreExceptions().until(second::isReady);
            var clients = lab.work(second.url(), lab.api.progress(""));
            second.whileStopped(lab.milepost.services(), second.url());
            second.whileStopped(second.process.toHandle(), lab.api.registry(""));
            clients.finish();
        }
    }

    private void whileStopped(ProcessHandle leader, String other) throws Exception {
        var since = System.nanoTime();
        Commands.signal("STOP", Stream.of(leader));
        try {
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(READY_WITHIN)
                    .ignoreExceptions()
                    .until(() -> leads(other));
            var after = Duration.ofNanos(System.nanoTime() - since);
            lab.note("the other instance led after %.1f s".formatted(after.toMillis() / 1000.0));
            if (after.compareTo(LEADS_WITHIN) > 0) {
                lab.wrong("with its leader stopped the relay had no other for " + after.toSeconds() + " s");
            }
            lab.last();
        } finally {
            Commands.signal("CONT", Stream.of(leader));
        }
        await().atMost(READY_WITHIN)
                .ignoreExceptions()
                .until(() -> Stream.of(url(), lab.api.registry(""))
                                .filter(this::leads)
                                .count()
                        == 1);
    }

    /** Returns whether it serves and has the keys of the issuer, who will be stopped with the first instance. */
    private boolean isReady() throws IOException {
        return lab.api.get(null, url() + "/actuator/health/readiness").statusCode() == 200
                && lab.api.get("operator", url() + "/v1/operations/relay").statusCode() == 200;
    }

    private boolean leads(String registry) {
        try {
            return Api.json(lab.api.get("operator", registry + "/v1/operations/relay"))
                    .path("leading")
                    .asBoolean();
        } catch (IOException e) {
            return false;
        }
    }

    private String url() {
        return Ports.url(ports.registry());
    }

    private static String jar() throws IOException {
        try (var jars = Files.newDirectoryStream(TARGET, "registry-service-*-exec.jar")) {
            return jars.iterator().next().toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}

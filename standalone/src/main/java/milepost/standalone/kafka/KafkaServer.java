package milepost.standalone.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import milepost.standalone.child.Child;
import milepost.standalone.child.Commands;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;

/** A Kafka server (broker and controller in one) in its own JVM, listening on the loopback address only. */
public final class KafkaServer implements Child {

    /** Must be the same for the run that creates the start-up cache and the runs that use it. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms64m",
            "-Xmx256m",
            "-Xss512k",
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Path program;
    private final KafkaFiles files;
    private final int port;
    private final int controllerPort;
    private final List<String> cacheOptions;

    /**
     * @param program the jar of the broker
     * @param cacheOptions JVM options that use or create the start-up cache
     */
    public KafkaServer(Path program, KafkaFiles files, int port, int controllerPort, List<String> cacheOptions) {
        this.program = program;
        this.files = files;
        this.port = port;
        this.controllerPort = controllerPort;
        this.cacheOptions = List.copyOf(cacheOptions);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public ProcessHandle start() {
        stop();
        files.write(port, controllerPort);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(cacheOptions);
        command.add("-Dlogback.configurationFile=" + files.logging());
        command.addAll(List.of("-jar", program.toString(), files.settings().toString()));
        var process = Commands.startShielded(command, files.output()).toHandle();
        files.record(process);
        return process;
    }

    @Override
    public void stop() {
        files.recordedProcess().ifPresent(process -> Commands.end(process, STOPS_WITHIN));
    }

    /**
     * Waits until the port is open, which means that the server accepts requests.
     *
     * @throws Problem if the process ends, or if the server is not ready in time
     */
    public void awaitReady() {
        var deadline = Instant.now().plus(READY_WITHIN);
        while (!accepts()) {
            if (files.recordedProcess().isEmpty()) {
                throw new Problem("Kafka ended right after it was started; see " + files.output());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Problem("Kafka was not ready within %d seconds; see %s"
                        .formatted(READY_WITHIN.toSeconds(), files.output()));
            }
            pause();
        }
    }

    public String address() {
        return Ports.LOOPBACK.getHostAddress() + ":" + port;
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package milepost.standalone.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import milepost.standalone.child.Child;
import milepost.standalone.child.Commands;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;

/** A Kafka server (broker and controller in one) in its own JVM, listening on the loopback address only. */
public final class KafkaServer implements Child {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KafkaCommand command;
    private final KafkaFiles files;
    private final Ports ports;

    /**
     * @param program the jar of the broker
     * @param cacheOptions JVM options that use or create the start-up cache
     */
    public KafkaServer(Path program, KafkaFiles files, Ports ports, List<String> cacheOptions) {
        this.command = new KafkaCommand(program, cacheOptions);
        this.files = files;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public ProcessHandle start() {
        stop();
        files.write(ports);
        var process = Commands.startShielded(command.of(files), files.output()).toHandle();
        record(process);
        return process;
    }

    /** A server without a record could not be found again, and would hold its ports. */
    private void record(ProcessHandle process) {
        try {
            files.process().write(process);
        } catch (UncheckedIOException e) {
            Commands.end(process, STOPS_WITHIN);
            throw e;
        }
    }

    @Override
    public void stop() {
        files.process().find().ifPresent(process -> Commands.end(process, STOPS_WITHIN));
    }

    /**
     * Waits until the port is open, which means that the server accepts requests.
     *
     * @throws Problem if the process ends, or if the server is not ready in time
     */
    public void awaitReady() {
        var deadline = Instant.now().plus(READY_WITHIN);
        while (!accepts()) {
            if (files.process().find().isEmpty()) {
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
        return Ports.address(ports.kafka());
    }

    /** Where the broker itself logs in. */
    public String administration() {
        return Ports.address(ports.kafkaAdministration());
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, ports.kafka()));
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

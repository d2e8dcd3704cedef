package milepost.standalone.faults.suite;

import java.io.IOException;
import java.util.stream.Stream;

/** Faults of processes: killed without warning, or frozen for a while. */
final class Processes {

    private Processes() {}

    static void killServices(Lab lab) throws IOException {
        kill(lab.milepost.services());
        lab.milepost.start();
        lab.milepost.awaitReady();
    }

    static void killKafka(Lab lab) throws IOException {
        kill(lab.milepost.kafka());
    }

    static void killPostgres(Lab lab) throws IOException {
        kill(lab.milepost.postgres());
    }

    /** As a loss of power does, but that what was written stays written. */
    static void killAll(Lab lab) throws IOException {
        var kafka = lab.milepost.kafka();
        var postgres = lab.milepost.postgres();
        kill(lab.milepost.services()); // the first, because it would restart the others
        kill(kafka);
        kill(postgres);
        lab.milepost.start();
        lab.milepost.awaitReady();
    }

    static void stopServices(Lab lab) throws Exception {
        freeze(lab, Stream.of(lab.milepost.services()));
    }

    static void stopKafka(Lab lab) throws Exception {
        freeze(lab, Stream.of(lab.milepost.kafka()));
    }

    /** The server first, so that it starts no further processes. */
    static void stopPostgres(Lab lab) throws Exception {
        var server = lab.milepost.postgres();
        freeze(lab, Stream.concat(Stream.of(server), server.children()));
    }

    private static void freeze(Lab lab, Stream<ProcessHandle> processes) throws Exception {
        var frozen = processes.toList();
        Commands.signal("STOP", frozen.stream());
        try {
            lab.last();
        } finally {
            Commands.signal("CONT", frozen.stream());
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}

package milepost.standalone.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a Kafka server.
 *
 * @param program the jar of the broker
 * @param cacheOptions JVM options that use or create the start-up cache
 */
record KafkaCommand(Path program, List<String> cacheOptions) {

    /** Must be the same for the run that creates the start-up cache and the runs that use it; the compilers' as in ./milepost. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            "-XX:Tier3DelayOn=100000",
            "-Xms64m",
            "-Xmx256m",
            "-Xss512k",
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    KafkaCommand {
        cacheOptions = List.copyOf(cacheOptions);
    }

    List<String> of(KafkaFiles files) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(cacheOptions);
        command.add("-Dlogback.configurationFile=" + files.logging());
        command.addAll(List.of("-jar", program.toString(), files.settings().toString()));
        return command;
    }
}

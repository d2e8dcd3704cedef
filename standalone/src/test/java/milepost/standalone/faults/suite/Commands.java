package milepost.standalone.faults.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Programs of the system. */
final class Commands {

    private Commands() {}

    /** Runs a program that must succeed. */
    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(Arrays.toString(command) + ": " + said);
        }
    }

    /** Sends a signal to processes that may end meanwhile. */
    static void signal(String signal, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        for (var process : processes.filter(ProcessHandle::isAlive).toList()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}

package milepost.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes of the Milepost under load: its services, PostgreSQL and Kafka. */
public final class Processes {

    private final Path data;
    private final ProcessHandle services;

    public Processes(Target target) throws IOException {
        data = target.data();
        var line = Files.readString(data.resolve("run").resolve("milepost"));
        services = ProcessHandle.of(Long.parseLong(line.split(" ")[0])).orElseThrow();
    }

    /** Proportional set size of all of them, in megabytes. */
    public long megabytes() {
        return Stream.concat(Stream.of(services), others())
                        .mapToLong(Processes::kilobytes)
                        .sum()
                / 1024;
    }

    /** Processor time so far: of the services, and of PostgreSQL and Kafka. */
    public List<Duration> processorTime() {
        return List.of(time(services), others().map(Processes::time).reduce(Duration.ZERO, Duration::plus));
    }

    /** Those that have the data directory in their command line, and their children. */
    private Stream<ProcessHandle> others() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data + "/"))
                .filter(process -> !process.equals(services))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct();
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // it has ended
        }
    }
}

package milepost.standalone.faults.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.standalone.faults.suite.FaultRun.Result;

/** Runs kinds of faults one after another, each with a Milepost of its own, and prints a table: {@code SECONDS DIRECTORY [KIND...]}. */
final class Faults {

    /** What probes promise, and as much again for a machine that does everything at once. */
    private static final Duration SLOW_PROBE = Duration.ofSeconds(2);

    private Faults() {}

    public static void main(String[] words) throws Exception {
        var lasts = Duration.ofSeconds(Integer.parseInt(words[0]));
        var directory = Path.of(words[1]);
        var kinds = Kind.named(List.of(words).subList(2, words.length));
        System.out.println(
                "| kind | fault | writes | a registration waits: p50, p99 before | p99, longest during | longest after | readiness | slowest probe | all there after | notes | wrong |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        var good = true;
        for (var kind : kinds) {
            good &= isGood(kind, Files.createDirectories(directory.resolve(kind.id())), lasts);
        }
        System.exit(good ? 0 : 1);
    }

    /** A kind that cannot be run, for want of root or of a program, does not keep the others from being run. */
    private static boolean isGood(Kind kind, Path directory, Duration lasts) {
        try {
            var result = run(kind, directory, lasts);
            System.out.println(row(result));
            return wrong(result).isEmpty();
        } catch (Exception | AssertionError e) {
            System.out.printf("| %s | %s | not run to its end: %s |%n", kind.id(), kind.what(), e);
            return false;
        }
    }

    private static Result run(Kind kind, Path directory, Duration lasts) throws Exception {
        try (var lab = new Lab(directory.resolve("data"), kind.disk(), lasts)) {
            lab.awaitReady();
            return new FaultRun(kind, lab).run();
        }
    }

    private static String row(Result result) {
        var states = result.states().entrySet().stream()
                .map(service -> service.getKey() + " " + String.join(" ", service.getValue()))
                .collect(Collectors.joining("; "));
        return Stream.of(
                        result.kind().id(),
                        result.kind().what(),
                        result.writes(),
                        result.quiet().quantile(0.5) + ", " + result.quiet().quantile(0.99),
                        result.during().quantile(0.99) + ", " + result.during().quantile(1),
                        result.after().quantile(1),
                        states,
                        result.slowestProbe().toMillis() + " ms",
                        "%.1f s".formatted(result.allThere().toMillis() / 1000.0),
                        String.join("; ", result.notes()),
                        wrong(result).isEmpty() ? "nothing" : wrong(result))
                .map(Object::toString)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<String> wrong(Result result) {
        var readiness = result.kind().readiness();
        var wrong = new ArrayList<>(result.wrong());
        readiness.wrongWith(result.states().values()).ifPresent(wrong::add);
        if (readiness != Readiness.ANY && result.slowestProbe().compareTo(SLOW_PROBE) > 0) {
            wrong.add("a probe was answered too late");
        }
        return wrong;
    }
}

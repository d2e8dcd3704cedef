package milepost.standalone.faults.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import milepost.standalone.faults.suite.Workload.Wait;
import org.awaitility.core.ConditionTimeoutException;

/** One fault under load: before, during and after it, and what is there when everything has come to rest. */
final class FaultRun {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(10);

    private final Kind kind;
    private final Lab lab;

    FaultRun(Kind kind, Lab lab) {
        this.kind = kind;
        this.lab = lab;
    }

    /**
     * What came of it.
     *
     * @param writes how many were answered with yes, since the lab began
     * @param quiet how long clients waited for the answer to a registration before the fault
     * @param during how long those waited who asked, or waited, during the fault
     * @param after how long those waited who asked after it
     * @param states what each service said of its readiness
     * @param slowestProbe the longest wait for that
     * @param allThere from the end of the fault until every write was in every place
     * @param wrong what must not have happened, whatever the speed of the machine
     */
    record Result(
            Kind kind,
            int writes,
            Waits quiet,
            Waits during,
            Waits after,
            Map<String, TreeSet<String>> states,
            Duration slowestProbe,
            Duration allThere,
            List<String> notes,
            List<String> wrong) {}

    Result run() throws Exception {
        var workload = lab.work(lab.api.registry(""), lab.api.progress(""));
        Thread.sleep(QUIET);
        var began = System.nanoTime();
        var watch = new HealthWatch(services());
        long ended;
        try (watch) {
            kind.fault().happenTo(lab);
            ended = System.nanoTime();
            Thread.sleep(QUIET);
        }
        workload.finish();
        lab.note("clients had finished after %.1f s".formatted((System.nanoTime() - ended) / 1e9));
        lab.milepost.awaitReady();
        var wrong = new ArrayList<>(settled());
        var allThere = Duration.ofNanos(System.nanoTime() - ended);
        wrong.addAll(lab.takeWrong());
        return new Result(
                kind,
                lab.answered().size(),
                waits(workload, wait -> wait.end() < began),
                waits(workload, wait -> wait.since() < ended && wait.end() >= began),
                waits(workload, wait -> wait.since() >= ended),
                watch.states(),
                watch.slowest(),
                allThere,
                lab.takeNotes(),
                wrong);
    }

    private Map<String, String> services() {
        return Map.of(
                "registry", lab.api.registry(""),
                "progress", lab.api.progress(""),
                "notify", lab.api.notification(""));
    }

    /** Returns what is still missing or wrong at the end of our patience. */
    private List<String> settled() {
        var observer = new Observer(lab.api, lab.receiver);
        var answered = lab.answered();
        var violations = new ArrayList<String>();
        var last = new AtomicReference<String>();
        try {
            await().atMost(ARRIVES_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> {
                        violations.clear();
                        violations.addAll(Checker.violations(observer.observe(answered)));
                        violations.stream().reduce((_, later) -> later).ifPresent(last::set);
                        return violations.isEmpty();
                    });
            if (last.get() != null) {
                lab.note("the last to be mended: " + last);
            }
        } catch (ConditionTimeoutException e) {
            violations.addFirst("not settled after " + ARRIVES_WITHIN);
        }
        return violations;
    }

    private static Waits waits(Workload workload, Predicate<Wait> which) {
        return new Waits(
                workload.waits().stream().filter(which).map(Wait::duration).toList());
    }
}

package milepost.bench;

import java.nio.file.Path;
import java.util.Locale;
import milepost.bench.driver.Target;
import milepost.bench.search.SearchBench;

/** Runs one measurement and prints its figures; bench/run gives each what it needs. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        switch (args.length == 0 ? "" : args[0]) {
            case "registration" ->
                RegistrationBench.oneByOne(Target.fromEnvironment()).run();
            case "batches" ->
                RegistrationBench.inBatches(Target.fromEnvironment()).run();
            case "latency" -> new LatencyBench(Target.fromEnvironment()).run();
            case "hot-project" -> new HotProjectBench(Target.fromEnvironment()).run();
            case "webhook" -> new WebhookBench(Target.fromEnvironment()).run();
            case "hanging" -> new WebhookBench(Target.fromEnvironment()).runBesideHangingOnes();
            case "stream" -> new StreamBench(Target.fromEnvironment()).run();
            case "progress" -> new ProgressBench(Target.fromEnvironment()).run();
            case "search" -> new SearchBench(Target.fromEnvironment()).run();
            case "imports" -> new ImportsBench(Target.fromEnvironment()).run();
            case "projects" -> new SearchBench(Target.fromEnvironment()).insert();
            case "drain" -> new DrainBench(Path.of(args[1])).run();
            default -> {
                System.err.println(
                        "One of: registration batches imports latency hot-project webhook hanging stream search projects progress drain");
                System.exit(2);
            }
        }
    }
}

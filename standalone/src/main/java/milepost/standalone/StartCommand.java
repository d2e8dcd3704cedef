package milepost.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;

/** Starts everything, prints the addresses and waits until it is stopped. */
final class StartCommand {

    private final Installation installation;

    StartCommand(Installation installation) {
        this.installation = installation;
    }

    void run(Options options) {
        var began = System.nanoTime();
        var data = DataDirectory.createOrOpen(options.data());
        var ports = options.ports().orElse(new Ports(0));
        var kafka = new KafkaServer(installation.broker(), new KafkaFiles(data), ports, installation.brokerCache());
        System.out.printf("%nMilepost 里程碑 · %s%n%n", data.path());
        var standalone = new Standalone(data, ports, kafka, System.out::println);
        endCleanly(standalone);
        try {
            standalone.start(Services.on(ports));
        } catch (RuntimeException e) {
            if (standalone.ending()) {
                stay(); // it failed because its servers are being stopped
            }
            throw e;
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%nReady after %.1f s · 已就绪%n", took.toMillis() / 1000.0);
        if (options.seeds()) {
            loadCatalogue(new SeedLoading(data, ports));
        }
        new Summary(ports, data.path(), data.path().equals(installation.data())).printOn(System.out);
        stay();
    }

    /** A failure is not fatal: Milepost works without the catalogue, and {@code ./milepost load seeds} can be run again. */
    private void loadCatalogue(SeedLoading seeds) {
        try {
            seeds.loadOnce(installation.seeds());
        } catch (Problem e) {
            System.out.println(e.getMessage());
        }
    }

    /** Runs on Ctrl-C, on a termination signal, and after a failed start. */
    private static void endCleanly(Standalone standalone) {
        var end = new Thread(
                () -> {
                    var runs = standalone.started();
                    say(runs, "Stopping · 正在停止");
                    standalone.close();
                    say(runs, "Stopped · 已停止");
                },
                "end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private static void say(boolean worthSaying, String what) {
        if (worthSaying) {
            System.out.println(what);
        }
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package milepost.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;

/**
 * Starts everything once on a directory of its own and ends it, while the JVMs write down what they need to start
 * faster. It touches no data of the user's.
 */
final class TrainCommand {

    private static final int FIRST_OFFSET = 1000;
    private static final int LAST_OFFSET = 12000;
    private static final int STEP = 50;

    private final Installation installation;

    TrainCommand(Installation installation) {
        this.installation = installation;
    }

    void run(Options options) {
        var cache = Path.of(options.argument("the file for Kafka's start-up cache"));
        var data = DataDirectory.createOrOpen(options.data());
        var ports = freePorts();
        var kafka = new KafkaServer(
                installation.broker(),
                new KafkaFiles(data),
                ports.kafka(),
                ports.kafkaController(),
                List.of("-XX:AOTCacheOutput=" + cache));
        var standalone = new Standalone(data, ports, kafka, System.out::println);
        try {
            standalone.start(Services.on(ports));
        } finally {
            standalone.close();
        }
        System.exit(0);
    }

    private static Ports freePorts() {
        return IntStream.iterate(FIRST_OFFSET, offset -> offset < LAST_OFFSET, offset -> offset + STEP)
                .mapToObj(Ports::new)
                .filter(TrainCommand::isFree)
                .findFirst()
                .orElseThrow(() -> new Problem("No free ports were found"));
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (Problem e) {
            return false;
        }
    }
}

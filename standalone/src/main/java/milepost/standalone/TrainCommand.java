package milepost.standalone;

import java.nio.file.Path;
import java.util.List;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;

/**
 * Starts everything on a temporary directory, loads the catalogue and stops, while the JVMs record start-up caches. The user's
 * data are not touched.
 */
final class TrainCommand {

    private final Installation installation;

    TrainCommand(Installation installation) {
        this.installation = installation;
    }

    void run(Options options) {
        var cache = Path.of(options.argument("the file for Kafka's start-up cache"));
        var data = DataDirectory.createOrOpen(options.data());
        var ports = Ports.anyFree();
        var kafka = new KafkaServer(
                installation.broker(), new KafkaFiles(data), ports, List.of("-XX:AOTCacheOutput=" + cache));
        var standalone = new Standalone(data, ports, kafka, System.out::println);
        try {
            standalone.start(Services.on(ports));
            new SeedLoading(data, ports).load(installation.seeds());
        } finally {
            standalone.close();
        }
        System.exit(0);
    }
}

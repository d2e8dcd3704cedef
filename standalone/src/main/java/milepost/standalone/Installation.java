package milepost.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milepost.standalone.data.Problem;

/** Where this build of Milepost lies. */
record Installation(Path home) {

    private static final Path BROKER = Path.of("standalone", "kafka-broker", "target", "kafka-broker.jar");

    /** The directory that the {@code milepost} script names, or else the one above us that holds the broker. */
    static Installation locate() {
        var named = System.getProperty("milepost.home");
        if (named != null) {
            return new Installation(Path.of(named));
        }
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(BROKER))) {
                return new Installation(directory);
            }
        }
        throw new Problem("Milepost is not built here. Start it by the script: ./milepost start");
    }

    Path broker() {
        return home.resolve(BROKER);
    }

    Path seeds() {
        return home.resolve("seeds");
    }

    Path data() {
        return home.resolve("data");
    }

    /** How the broker's JVM uses its start-up cache, if the script has made one. */
    List<String> brokerCache() {
        var cache = home.resolve(Path.of("standalone", "target", "cache", "kafka.aot"));
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}

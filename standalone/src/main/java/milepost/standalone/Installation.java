package milepost.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import milepost.standalone.data.Problem;

/** Locates the files of this build of Milepost. */
record Installation(Path home) {

    private static final Path BROKER = Path.of("standalone", "kafka-broker", "target", "kafka-broker.jar");

    /** Uses the directory given by the {@code milepost} script, or the nearest parent directory that contains the broker. */
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
        throw new Problem("Milepost has not been built here. Start it with the script: ./milepost start");
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

    /** Returns the JVM options for the broker's start-up cache, if the script has created one. */
    List<String> brokerCache() {
        var cache = home.resolve(Path.of("standalone", "target", "cache", "kafka.aot"));
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}

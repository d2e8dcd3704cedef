package milepost.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** The directory with all data of one installation, accessible only to its owner. */
public record DataDirectory(Path path) {

    /**
     * Creates the directory if it does not exist.
     *
     * @throws Problem if it cannot be created or is not writable
     */
    public static DataDirectory createOrOpen(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            for (var part : new String[] {"cache", "logs", "run"}) {
                Files.createDirectories(absolute.resolve(part));
            }
        } catch (IOException e) {
            throw new Problem(
                    "The data directory %s cannot be used (%s). It must belong to the user who starts Milepost."
                            .formatted(absolute, e),
                    e);
        }
        return new DataDirectory(absolute);
    }

    /**
     * Opens the directory of a Milepost that was started before.
     *
     * @throws Problem if it does not exist or is not readable
     */
    public static DataDirectory open(Path path) {
        var data = new DataDirectory(path.toAbsolutePath().normalize());
        if (!Files.isReadable(data.secrets())) {
            throw new Problem(
                    "%s is not a data directory of Milepost, or you may not read it. Start Milepost on it: ./milepost start --data %s"
                            .formatted(data.path, path));
        }
        return data;
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Returns the file with which a client of Kafka may read along. */
    public Path kafkaReader() {
        return path.resolve("kafka-reader.properties");
    }

    public Path cache(String name) {
        return path.resolve("cache").resolve(name);
    }

    public Path log(String name) {
        return path.resolve("logs").resolve(name);
    }

    /** Returns a file that is only valid while Milepost runs. */
    public Path run(String name) {
        return path.resolve("run").resolve(name);
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Writes settings, one to a line, as {@link java.util.Properties} reads them. Their values need no escaping. */
    public static void writePrivately(Path file, Map<String, String> settings) {
        var lines = new StringBuilder();
        new TreeMap<>(settings)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        writePrivately(file, lines.toString());
    }

    /** Writes atomically a file that only its owner may read. */
    public static void writePrivately(Path file, String content) {
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package milepost.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Runs a Kafka server. A new directory is formatted first; one with data never is. */
public final class Broker {

    private Broker() {}

    /** @param args the server's properties file */
    public static void main(String[] args) throws Exception {
        var settings = Path.of(args[0]);
        formatIfNew(settings);
        Kafka.main(new String[] {settings.toString()});
    }

    private static void formatIfNew(Path settings) throws Exception {
        var properties = read(settings);
        var directory = Path.of(properties.getProperty("log.dirs"));
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(properties.getProperty("controller.listener.names"))
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties read(Path settings) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return properties;
    }
}

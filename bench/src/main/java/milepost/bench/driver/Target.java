package milepost.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The Milepost under load: one that {@code ./milepost start} runs, on this machine.
 *
 * @param offset what was given as {@code --port-offset}
 * @param tokens bearer tokens by role
 */
public record Target(Path data, int offset, Map<String, String> tokens) {

    public static Target fromEnvironment() {
        return new Target(
                Path.of(required("MILEPOST_DATA")),
                Integer.parseInt(System.getenv().getOrDefault("MILEPOST_OFFSET", "0")),
                Map.of(
                        "registrar", required("MILEPOST_REGISTRAR"),
                        "reporter", required("MILEPOST_REPORTER"),
                        "subscriber", required("MILEPOST_SUBSCRIBER"),
                        "operator", required("MILEPOST_OPERATOR")));
    }

    public String token(String role) {
        var token = tokens.get(role);
        if (token == null) {
            throw new IllegalArgumentException("No token for " + role);
        }
        return token;
    }

    public int registryPort() {
        return 8081 + offset;
    }

    public int progressPort() {
        return 8082 + offset;
    }

    public int notifyPort() {
        return 8083 + offset;
    }

    public int postgresPort() {
        return 15432 + offset;
    }

    /** The settings of a client of Kafka that reads along. */
    public Properties kafka() throws IOException {
        var settings = properties("kafka-reader.properties");
        settings.setProperty("bootstrap.servers", "127.0.0.1:" + (19092 + offset));
        return settings;
    }

    public String password(String user) throws IOException {
        return properties("secrets.properties").getProperty("database." + user);
    }

    private Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static String required(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set; use bench/run");
        }
        return value;
    }
}

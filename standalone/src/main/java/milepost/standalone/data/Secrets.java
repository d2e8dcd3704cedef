package milepost.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords and client secrets of one installation: each is made when first asked for and then stays. */
public final class Secrets {

    private static final int RANDOM_BYTES = 24;

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(Path file) {
        try {
            var properties = new Properties();
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            var values = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return new Secrets(file, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of a database user. */
    public String database(String user) {
        return valueOf("database." + user);
    }

    /** The secret of a client of the issuer. */
    public String client(String id) {
        return valueOf("client." + id);
    }

    private synchronized String valueOf(String name) {
        var value = values.get(name);
        if (value == null) {
            value = random();
            values.put(name, value);
            DataDirectory.writePrivately(file, text());
        }
        return value;
    }

    private String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

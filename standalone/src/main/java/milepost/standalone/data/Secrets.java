package milepost.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Passwords, client secrets and keys of one installation. Each is created on first use and then kept. */
public final class Secrets {

    private static final int RANDOM_BYTES = 32;
    private static final int TYPEABLE_LETTERS = 16;
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz2345679";

    private final Path file;

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        return new Secrets(file);
    }

    /** The password of a database user. */
    public String database(String user) {
        return valueOf("database." + user);
    }

    /** The secret of a client of the issuer. */
    public String client(String id) {
        return valueOf("client." + id);
    }

    /** The password of a person at the issuer: shorter, because people type it, and as long as nobody can guess it. */
    public String user(String id) {
        return valueOf("user." + id, Secrets::typeable);
    }

    /** The password of a user of Kafka. */
    public String kafka(String user) {
        return valueOf("kafka." + user);
    }

    /** The key that a service signs its events with. */
    public String events(String owner) {
        return valueOf("events." + owner);
    }

    private String valueOf(String name) {
        return valueOf(name, Secrets::random);
    }

    /** Reads the file each time, because other instances in this process add to it as well. */
    private String valueOf(String name, Supplier<String> maker) {
        synchronized (Secrets.class) {
            var values = read();
            var known = values.get(name);
            if (known != null) {
                return known;
            }
            var made = maker.get();
            values.put(name, made);
            DataDirectory.writePrivately(file, values);
            return made;
        }
    }

    private Map<String, String> read() {
        try {
            var properties = new Properties();
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            var values = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 80 random bits, without the letters that look like others: {@code k7mq-2xhw-9fbt-c4np}. */
    private static String typeable() {
        return new SecureRandom()
                .ints(TYPEABLE_LETTERS, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package milepost.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaAccess;
import milepost.standalone.kafka.access.KafkaLogin;

/** Gives the users their passwords and rights at a Kafka that runs elsewhere. */
final class KafkaAccessCommand {

    private KafkaAccessCommand() {}

    static void run(Options options) {
        var arguments = options.arguments();
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new Problem(
                    "milepost kafka-access needs the address of a broker, such as kafka:9094, and, unless the user"
                            + " is broker, the properties of a client that may change users and rights.");
        }
        var secrets = Secrets.in(DataDirectory.createOrOpen(options.data()).secrets());
        var administrator = KafkaLogin.ofBroker(secrets).settings(arguments.getFirst());
        if (arguments.size() == 2) {
            administrator = properties(Path.of(arguments.getLast()));
            administrator.put("bootstrap.servers", arguments.getFirst());
        }
        new KafkaAccess(administrator, secrets).grant();
    }

    private static Map<String, Object> properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(file, e), e);
        }
        var settings = new HashMap<String, Object>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}

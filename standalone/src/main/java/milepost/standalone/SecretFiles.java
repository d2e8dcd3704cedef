package milepost.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Secrets;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.kafka.access.KafkaUser;
import milepost.standalone.kafka.access.ServiceSecrets;

/** Writes what each container has to know in secret into a directory of its own. */
final class SecretFiles {

    private static final String BROKER = "KAFKA_LISTENER_NAME_%s_PLAIN_SASL_JAAS_CONFIG";

    private final Secrets secrets;

    SecretFiles(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param directory has one directory for Kafka, one for each of its users, and one for the console and its issuer */
    void write(Path directory) {
        var broker = "'" + KafkaLogin.ofBroker(secrets).ofServer() + "'";
        write(
                directory.resolve("kafka").resolve("kafka.env"),
                Map.of(BROKER.formatted("ADMINISTRATION"), broker, BROKER.formatted("CONTROLLER"), broker));
        var login = secrets.client("console");
        write(
                directory.resolve("console").resolve("service.properties"),
                Map.of("milepost.console.login.client-secret", login, "milepost.issuer.console-secret", login));
        for (var user : KafkaUser.values()) {
            var service = new ServiceSecrets(user, secrets);
            var own = directory.resolve(user.id());
            if (user == KafkaUser.READER) {
                write(own.resolve("kafka-reader.properties"), service.login().settings());
            } else {
                write(own.resolve("service.properties"), service.settings());
            }
        }
    }

    /** Its group may read it, because Kafka's image has another user than ours. */
    private static void write(Path file, Map<String, String> settings) {
        try {
            DataDirectory.writePrivately(file, settings);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package milepost.standalone.kafka.access;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.standalone.data.Secrets;

/** How a user logs in to Kafka. */
public record KafkaLogin(String mechanism, String module, String user, String secret) {

    /** The server itself, which may do everything. It needs its password before there are any users, so Kafka does not keep it. */
    public static final String BROKER = "broker";

    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String SCRAM_MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN_MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

    public static KafkaLogin of(KafkaUser user, Secrets secrets) {
        return new KafkaLogin(SCRAM, SCRAM_MODULE, user.id(), secrets.kafka(user.id()));
    }

    public static KafkaLogin ofBroker(Secrets secrets) {
        return new KafkaLogin("PLAIN", PLAIN_MODULE, BROKER, secrets.kafka(BROKER));
    }

    /** The settings of a client. */
    public Map<String, String> settings() {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism, "sasl.jaas.config", jaas(""));
    }

    public Map<String, Object> settings(String bootstrapServers) {
        var settings = new HashMap<String, Object>(settings());
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** The same as settings of a service. */
    public Map<String, String> springSettings() {
        return settings().entrySet().stream()
                .collect(Collectors.toMap(setting -> springName(setting.getKey()), Map.Entry::getValue));
    }

    private static String springName(String name) {
        return (name.startsWith("sasl.") ? "spring.kafka.properties." : "spring.kafka.") + name;
    }

    /** The same as a server needs it that also knows the user's password. */
    public String ofServer() {
        return jaas(" user_%s=\"%s\"".formatted(user, secret));
    }

    /** Passwords consist of letters, digits, - and _, so they need no escaping. */
    private String jaas(String more) {
        return "%s required username=\"%s\" password=\"%s\"%s;".formatted(module, user, secret, more);
    }

    @Override
    public String toString() {
        return user;
    }
}

package milepost.standalone.kafka.access;

import java.util.HashMap;
import java.util.Map;
import milepost.standalone.data.Secrets;

/** What a service has to know in secret: its login at Kafka, and the keys of the events that it writes or reads. */
public record ServiceSecrets(KafkaUser user, Secrets secrets) {

    public KafkaLogin login() {
        return KafkaLogin.of(user, secrets);
    }

    /** The settings of the service. */
    public Map<String, String> settings() {
        var settings = new HashMap<>(login().springSettings());
        user.owners()
                .forEach(owner -> settings.put("milepost.messaging.keys." + owner.id(), secrets.events(owner.id())));
        return settings;
    }
}

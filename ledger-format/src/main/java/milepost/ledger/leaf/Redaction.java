package milepost.ledger.leaf;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import milepost.events.Event;
import milepost.events.envelope.EventSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces the private values of an event by salted digests. Every other value is public in the ledger and stays there for good.
 */
final class Redaction {

    /** Context attributes that name a person. */
    private static final Set<String> PRIVATE_ATTRIBUTES = Set.of("actor");

    /** Subscriptions are private, and so is what was delivered to them: it would show what their owners follow. */
    private static final Set<String> PRIVATE_SUBSCRIBER_ATTRIBUTES = Set.of("actor", "org");

    private static final Set<String> PRIVATE_SUBSCRIBER_MEMBERS =
            Set.of("internalComment", "owner", "filter", "receipts");

    private static final int SALT_BYTES = 32;

    private final SecureRandom random;
    private final List<Secret> secrets = new ArrayList<>();

    private Redaction(SecureRandom random) {
        this.random = random;
    }

    /** Replaces the private values in a leaf and returns them. */
    static List<Secret> of(EventSource source, ObjectNode leaf, SecureRandom random) {
        var redaction = new Redaction(random);
        boolean subscriber = source == EventSource.NOTIFY;
        redaction.replace(leaf, subscriber ? PRIVATE_SUBSCRIBER_ATTRIBUTES : PRIVATE_ATTRIBUTES, "");
        redaction.search(leaf.path("data"), subscriber ? PRIVATE_SUBSCRIBER_MEMBERS : Event.PRIVATE_MEMBERS, "/data");
        return List.copyOf(redaction.secrets);
    }

    private void search(JsonNode value, Set<String> names, String path) {
        if (value instanceof ObjectNode object) {
            replace(object, names, path);
            object.properties()
                    .forEach(member -> search(member.getValue(), names, path + "/" + escape(member.getKey())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                search(value.get(i), names, path + "/" + i);
            }
        }
    }

    private void replace(ObjectNode object, Set<String> names, String path) {
        for (var name : names.stream().sorted().toList()) {
            var value = object.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                var salt = new byte[SALT_BYTES];
                random.nextBytes(salt);
                var secret = new Secret(path + "/" + name, salt, CanonicalJson.write(value));
                secrets.add(secret);
                object.put(name, secret.digest());
            }
        }
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

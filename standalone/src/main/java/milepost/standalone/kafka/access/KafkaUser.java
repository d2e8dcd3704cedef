package milepost.standalone.kafka.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import milepost.events.Topics;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The users of Kafka and what each may do. Whoever is not listed may do nothing. */
public enum KafkaUser {
    REGISTRY(List.of(Topics.PROJECT_EVENTS), List.of(Topics.PROGRESS_EVENTS), "registry-service."),
    PROGRESS(List.of(Topics.PROGRESS_EVENTS), Topics.ALL, "progress-service."),
    NOTIFY(List.of(Topics.DELIVERY_EVENTS), List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS), "notify-service."),
    /** For people and for tools such as {@code kafka-console-consumer}. */
    READER(List.of(), Topics.ALL, "console-consumer-", "reader-");

    private final List<String> writes;
    private final List<String> reads;
    private final List<String> groups;

    /** @param groups with what the names of this user's consumer groups begin */
    KafkaUser(List<String> writes, List<String> reads, String... groups) {
        this.writes = writes;
        this.reads = reads;
        this.groups = List.of(groups);
    }

    /** @throws IllegalArgumentException if there is no such user */
    public static KafkaUser named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name under which it logs in. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topics whose events it reads. */
    List<String> reads() {
        return reads;
    }

    /** Whose events it writes or reads. */
    List<KafkaUser> owners() {
        return Stream.of(values())
                .filter(owner ->
                        owner.writes.stream().anyMatch(topic -> writes.contains(topic) || reads.contains(topic)))
                .toList();
    }

    List<String> writes() {
        return writes;
    }

    List<String> groups() {
        return groups;
    }

    /** A service may create the topics, and sends dead letters of what it reads. Everyone reads those of what they read. */
    List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        var service = this != READER;
        for (var topic : Topics.ALL) {
            var letters = Topics.deadLetter(topic);
            rights.addAll(onTopics(AclOperation.DESCRIBE, topic, letters));
            rights.addAll(service ? onTopics(AclOperation.CREATE, topic, letters) : List.of());
        }
        for (var topic : reads) {
            var letters = Topics.deadLetter(topic);
            rights.addAll(onTopics(AclOperation.READ, topic, letters));
            rights.addAll(service ? onTopics(AclOperation.WRITE, letters) : List.of());
        }
        writes.forEach(topic -> rights.addAll(onTopics(AclOperation.WRITE, topic)));
        groups.forEach(group -> rights.add(right(AclOperation.READ, ResourceType.GROUP, group, PatternType.PREFIXED)));
        return rights;
    }

    private List<AclBinding> onTopics(AclOperation operation, String... topics) {
        return Stream.of(topics)
                .map(topic -> right(operation, ResourceType.TOPIC, topic, PatternType.LITERAL))
                .toList();
    }

    private AclBinding right(AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + id(), "*", operation, AclPermissionType.ALLOW));
    }

    static List<AclBinding> rightsOfAll() {
        return Stream.of(values()).flatMap(user -> user.rights().stream()).toList();
    }
}

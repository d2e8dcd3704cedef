package milepost.registry.oc4ids;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The identifiers that OC4IDS has for the projects of this registry: the prefix of the site, and the id of the project. */
@Component
@EnableConfigurationProperties(Oc4idsProperties.class)
public class OwnIdentifiers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String prefix;

    OwnIdentifiers(Oc4idsProperties properties) {
        this.prefix = properties.prefix() + "-";
    }

    /** Returns the identifier of a project. */
    String of(UUID project) {
        return prefix + project;
    }

    /** Returns the project that an identifier names; empty if it is that of another publisher. */
    public Optional<UUID> project(String identifier) {
        return identifier.startsWith(prefix) ? id(identifier.substring(prefix.length())) : Optional.empty();
    }

    /** Returns an id as the registry gives them; empty if it is none. */
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

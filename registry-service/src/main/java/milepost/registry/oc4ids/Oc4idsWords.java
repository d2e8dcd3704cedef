package milepost.registry.oc4ids;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.oc4ids.mapping.IdentityMapping;
import milepost.registry.oc4ids.mapping.LocationMapping;
import milepost.registry.oc4ids.mapping.RelatedMapping;
import milepost.registry.oc4ids.mapping.SectorMapping;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The words that this registry uses in OC4IDS, for reading them. */
@Component
@EnableConfigurationProperties(Oc4idsProperties.class)
public class Oc4idsWords {

    public static final String PROJECT_CODES = IdentityMapping.PROJECT_CODES;
    public static final String REGISTRY = IdentityMapping.REGISTRY;
    public static final String NATURES = IdentityMapping.NATURES;
    public static final String CATEGORIES = IdentityMapping.CATEGORIES;
    public static final String REGIONS = LocationMapping.SCHEME;
    public static final String WHOLE = RelatedMapping.WHOLE;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String prefix;

    Oc4idsWords(Oc4idsProperties properties) {
        this.prefix = properties.prefix() + "-";
    }

    /** Returns the project of this registry that an identifier with the site's prefix names; empty if it is another's. */
    public Optional<UUID> project(String identifier) {
        return identifier.startsWith(prefix) ? id(identifier.substring(prefix.length())) : Optional.empty();
    }

    /** Returns an id as the registry gives them; empty if it is none. */
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Returns the sectors that the registry would state of a project. */
    public static List<String> sectors(String category, String nameZh) {
        return SectorMapping.sectors(category, nameZh);
    }

    /** Returns the type that the registry would state of a project by its name. */
    public static Optional<String> type(String nameZh) {
        return SectorMapping.type(nameZh, Stream.empty());
    }
}

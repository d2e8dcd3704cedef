package milepost.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.Event.EventType;

/** The wire names of all event records, derived from the sealed hierarchy. */
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = records(Event.class)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /** Returns the record class for a wire name, or empty if the type is unknown to this release. */
    public static Optional<Class<? extends Event>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static String nameOf(Class<? extends Event> type) {
        var annotation = type.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type + " has no @EventType");
        }
        return annotation.value();
    }

    /** The {@code dataschema} of a type, an absolute URI as CloudEvents asks: the {@code $id} of the schema that every service serves. */
    public static String schemaOf(String name) {
        return "urn:milepost:schema:" + name;
    }

    /** Returns all wire names in alphabetical order. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Event>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of((Class<? extends Event>) type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records);
    }
}

package milepost.registry.imports.oc4ids;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The words of a location that may name a region. */
record PlaceWords(String region, String locality, String description) {

    static PlaceWords of(JsonNode location) {
        return new PlaceWords(
                StatedText.line(location.at("/address/region")),
                StatedText.line(location.at("/address/locality")),
                StatedText.line(location.path("description")));
    }

    String address() {
        return region + locality;
    }

    /** Returns what may name it, the most exact first. */
    Stream<String> each() {
        return Stream.of(address(), locality, region, description).filter(words -> !words.isEmpty());
    }

    /** Returns all of them; empty if there are none. */
    Optional<String> all() {
        return Optional.of(String.join(" ", region, locality, description).strip())
                .filter(words -> !words.isEmpty());
    }
}

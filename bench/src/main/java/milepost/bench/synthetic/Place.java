package milepost.bench.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

/** Where a project lies. */
record Place(String code, String zh, String en) {

    private static final List<Place> ALL = all();
    private static final List<Place> GANSU =
            ALL.stream().filter(place -> place.code().startsWith("62")).toList();

    /** Every second one lies in Gansu. */
    static Place any(Random random) {
        var places = random.nextBoolean() ? GANSU : ALL;
        return places.get(random.nextInt(places.size()));
    }

    private static List<Place> all() {
        try (var file = Place.class.getResourceAsStream("/search/places.txt")) {
            if (file == null) {
                throw new IllegalStateException("No places");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .map(part -> new Place(part[0], part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

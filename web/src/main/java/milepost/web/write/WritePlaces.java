package milepost.web.write;

import java.time.Duration;
import java.util.Optional;
import milepost.web.write.KeyedPlaces.Place;

/** The places for requests that change data: some for each resource, and some in all. Whoever waits for one has no other. */
final class WritePlaces {

    private static final String ALL = "all";

    private final KeyedPlaces ofResources;
    private final KeyedPlaces inAll;
    private final Duration patience;

    WritePlaces(WriteProperties properties) {
        this.ofResources = new KeyedPlaces(properties.perResource());
        this.inAll = new KeyedPlaces(properties.atOnce());
        this.patience = properties.patience();
    }

    /** Returns a place, or empty if there is none in time. */
    Optional<Place> take(Object resource) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var own = ofResources.take(resource, patience).orElse(null);
        if (own == null) {
            return Optional.empty();
        }
        var one = inAll.take(ALL, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))
                .orElse(null);
        if (one == null) {
            own.close();
            return Optional.empty();
        }
        return Optional.of(() -> {
            one.close();
            own.close();
        });
    }
}

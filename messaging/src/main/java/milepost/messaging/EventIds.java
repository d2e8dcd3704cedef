package milepost.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of events, projects and whatever else is stored: UUIDv7 of RFC 9562, so that an index grows at its end. */
public final class EventIds {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private EventIds() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** When an id was made, in milliseconds; the beginning of 1970 if it is not a UUIDv7. */
    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.version() == 7 ? id.getMostSignificantBits() >>> 16 : 0);
    }
}

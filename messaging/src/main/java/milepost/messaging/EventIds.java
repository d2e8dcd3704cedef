package milepost.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes the ids of events, projects and whatever else is stored: UUIDv7 of RFC 9562, so that an index grows at its end. */
public final class EventIds {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private EventIds() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}

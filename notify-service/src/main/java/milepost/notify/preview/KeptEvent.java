package milepost.notify.preview;

import java.time.Instant;
import java.util.UUID;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.ProjectFacts;
import tools.jackson.databind.json.JsonMapper;

/** A recent event with what filters saw of it. */
public record KeptEvent(UUID eventId, UUID projectId, EventFacts facts) {

    /** What is stored as JSON, the rest being columns. */
    private record Stored(String type, ProjectFacts project, EventDetails details) {}

    static KeptEvent of(UUID eventId, UUID projectId, Instant recordedAt, String stored) {
        var read = JsonMapper.shared().readValue(stored, Stored.class);
        return new KeptEvent(
                eventId, projectId, EventFacts.of(read.type(), read.project(), read.details(), recordedAt));
    }

    String stored() {
        return JsonMapper.shared().writeValueAsString(new Stored(facts.eventType(), facts.project(), facts.details()));
    }
}

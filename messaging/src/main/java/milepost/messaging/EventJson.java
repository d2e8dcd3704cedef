package milepost.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import milepost.events.Event;
import milepost.events.EventTypes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of event data. Closed for us who write: null members are left out, dates are ISO 8601. Open for us who read:
 * members that this build does not know are passed over.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static byte[] write(Event data) {
        return MAPPER.writeValueAsBytes(data);
    }

    /**
     * Reads the data of an event.
     *
     * @return empty for a type that this build does not know
     * @throws tools.jackson.core.JacksonException if the bytes are not what the type promises
     */
    public static Optional<Event> read(String type, byte[] data) {
        return EventTypes.byName(type).map(record -> MAPPER.readValue(data, record));
    }
}

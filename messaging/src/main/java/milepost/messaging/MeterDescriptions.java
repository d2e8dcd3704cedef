package milepost.messaging;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/** Describes meters of libraries that bring no description, because Prometheus shows it beside the name. */
final class MeterDescriptions implements MeterFilter {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "http.server.requests", "Requests that were answered, by operation and status",
            "http.client.requests", "Requests to the issuer of the tokens",
            "tasks.scheduled.execution", "Runs of periodic tasks");

    @Override
    public Meter.Id map(Meter.Id id) {
        var description = DESCRIPTIONS.get(id.getName());
        return description == null || id.getDescription() != null
                ? id
                : new Meter.Id(
                        id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), description, id.getType());
    }
}

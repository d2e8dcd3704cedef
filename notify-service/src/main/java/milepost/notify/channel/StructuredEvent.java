package milepost.notify.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import milepost.events.EventTypes;
import milepost.events.envelope.EventEnvelope;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an event as a CloudEvents 1.0 document in structured mode, so that one signature covers attributes and data. It
 * contains what the event contains on Kafka, except the person who caused it; subscribers see only the organisation. What the project
 * is called is added.
 */
public final class StructuredEvent {

    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final JsonFactory JSON = new JsonFactory();

    private StructuredEvent() {}

    /**
     * @param extensions attributes beside those of the envelope
     * @param data the event's data as JSON, copied unchanged
     */
    public static byte[] of(EventEnvelope envelope, Map<String, String> extensions, byte[] data) {
        var body = new ByteArrayOutputStream(data.length + 512);
        try (var json = JSON.createGenerator(body)) {
            json.writeStartObject()
                    .writeStringProperty("specversion", "1.0")
                    .writeStringProperty("id", envelope.id().toString())
                    .writeStringProperty("source", envelope.source().uri())
                    .writeStringProperty("type", envelope.type())
                    .writeStringProperty("subject", envelope.subject())
                    .writeStringProperty("time", envelope.occurredAt().toString())
                    .writeStringProperty("recordedtime", envelope.recordedAt().toString());
            var org = envelope.author().org();
            if (org != null) {
                json.writeStringProperty("org", org);
            }
            if (EventTypes.byName(envelope.type()).isPresent()) { // a test event is on no topic and has neither
                json.writeStringProperty("sequence", Long.toString(envelope.sequence()))
                        .writeStringProperty("dataschema", EventTypes.schemaOf(envelope.type()));
            }
            extensions.forEach(json::writeStringProperty);
            json.writeStringProperty("datacontenttype", "application/json").writeName("data");
            json.writeRawValue(new String(data, UTF_8)).writeEndObject();
        }
        return body.toByteArray();
    }
}

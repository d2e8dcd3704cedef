package milepost.messaging.projection;

import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventJson;
import milepost.messaging.record.EventAttributes;
import milepost.messaging.record.UnreadableRecordException;
import milepost.messaging.signing.RecordVerifier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads Kafka records that carry CloudEvents in binary mode and were signed by the owner of their topic. */
public final class EventRecords {

    private final RecordVerifier verifier;

    EventRecords(RecordVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * @throws UnreadableRecordException if the record is not signed by its owner, a header is missing or wrong, or the data is not
     *     what its type promises
     */
    public ReceivedEvent read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, record.value());
    }

    /** @param value what is read as the data; the signature is that of the record as it came */
    ReceivedEvent read(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value) {
        verifier.verify(record);
        var envelope = EventAttributes.envelope(record);
        if (value == null) {
            throw new UnreadableRecordException("The record has no value");
        }
        return new ReceivedEvent(
                envelope, data(envelope, value), value, record.topic(), record.partition(), record.offset());
    }

    /** Returns null for a type that this build does not know. */
    private static @Nullable Event data(EventEnvelope envelope, byte[] value) {
        if (EventTypes.byName(envelope.type()).isEmpty()) {
            return null;
        }
        try {
            return EventJson.read(envelope.type(), value)
                    .filter(data -> EventSource.of(data) == envelope.source())
                    .filter(data -> aggregateId(data).equals(envelope.subject()))
                    .orElseThrow(() -> new UnreadableRecordException(
                            "The data is not a %s about %s".formatted(envelope.type(), envelope.subject())));
        } catch (JacksonException e) {
            throw new UnreadableRecordException(
                    "The data is not a valid " + envelope.type() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String aggregateId(Event data) {
        return String.valueOf(
                switch (data) {
                    case ProjectEvent e -> e.projectId();
                    case PlanEvent e -> e.planId();
                    case RegionDefined e -> e.regionCode();
                    case RegionSetDefined e -> "region-set:" + e.regionSetId();
                    case ProgressEvent e -> e.projectId();
                    case NotifyEvent e -> e.subscriptionId();
                });
    }
}

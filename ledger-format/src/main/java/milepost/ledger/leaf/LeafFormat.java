package milepost.ledger.leaf;

import java.security.SecureRandom;
import milepost.events.envelope.EventEnvelope;
import milepost.ledger.tlog.FormatException;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns an event into a leaf: a CloudEvent in structured mode with the members {@code seq}, {@code prev},
 * {@code recorded} and {@code kafka}, as RFC 8785 JSON. The format never changes (docs/adr/007-ledger-formats.md).
 */
public final class LeafFormat {

    private final SecureRandom random;

    public LeafFormat(SecureRandom random) {
        this.random = random;
    }

    /**
     * Makes the leaf of an event, except for the hash of the leaf before it.
     *
     * @param data the record's value, JSON
     * @throws FormatException if the data cannot be part of a leaf; the message says why
     */
    public LeafDraft draft(EventEnvelope envelope, byte[] data, KafkaPosition position) {
        var leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("specversion", "1.0");
        leaf.put("id", envelope.id().toString());
        leaf.put("source", envelope.source().uri());
        leaf.put("type", envelope.type());
        leaf.put("subject", envelope.subject());
        leaf.put("time", envelope.occurredAt().toString());
        leaf.put("recorded", envelope.recordedAt().toString());
        leaf.put("seq", envelope.sequence());
        leaf.put("actor", envelope.author().actor());
        if (envelope.author().org() != null) {
            leaf.put("org", envelope.author().org());
        }
        leaf.put("datacontenttype", "application/json");
        leaf.set("data", CanonicalJson.parse(data));
        leaf.putArray("kafka").add(position.topic()).add(position.partition()).add(position.offset());
        return new LeafDraft(leaf, Redaction.of(envelope.source(), leaf, random));
    }
}

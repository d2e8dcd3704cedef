package milepost.messaging.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Believes only records that the owner of their topic has signed, and unsigned ones from before there were signatures. */
public final class RecordVerifier {

    private static final Pattern SIGNATURE = Pattern.compile("v1 ([0-9a-f]{8}) [A-Za-z0-9+/]{43}=");

    private final Map<String, List<EventKey>> keysByTopic;
    private final SignedFrom signedFrom;

    /**
     * @param topics those whose records are verified
     * @throws IllegalStateException if the owner of a topic has no usable key; the message says what to do
     */
    public RecordVerifier(EventKeys keys, Collection<String> topics, SignedFrom signedFrom) {
        this.keysByTopic = Arrays.stream(EventSource.values())
                .filter(source -> topics.contains(source.topic()))
                .collect(Collectors.toMap(EventSource::topic, keys::of));
        this.signedFrom = signedFrom;
    }

    /** @throws UnsignedRecordException if the record is not to be believed */
    public void verify(ConsumerRecord<byte[], byte[]> record) {
        var signatures = record.headers().headers(CloudEventHeaders.SIGNATURE).iterator();
        if (signatures.hasNext()) {
            verify(record, signatures.next());
            if (signatures.hasNext()) {
                throw new UnsignedRecordException("The record has several signatures");
            }
        } else if (!signedFrom.isLaterThan(record)) {
            throw new UnsignedRecordException("The record is not signed");
        }
    }

    private void verify(ConsumerRecord<byte[], byte[]> record, Header header) {
        var signature = header.value() == null ? "" : new String(header.value(), ISO_8859_1);
        var parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            throw new UnsignedRecordException("The signature is not of the form: v1 <key id> <MAC>");
        }
        var key = keysByTopic.getOrDefault(record.topic(), List.of()).stream()
                .filter(known -> known.id().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(() ->
                        new UnsignedRecordException("The record is signed with key %s, which is none of the owner of %s"
                                .formatted(parts.group(1), record.topic())));
        var expected = key.sign(record.topic(), record.key(), record.headers(), record.value());
        if (!MessageDigest.isEqual(expected.getBytes(ISO_8859_1), signature.getBytes(ISO_8859_1))) {
            throw new UnsignedRecordException("The signature does not match the record");
        }
    }
}

package milepost.events.envelope;

/**
 * Names of the Kafka headers of an event in binary content mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     1.0.2, Kafka protocol binding, section 3.2</a>
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String PARTITION_KEY = "ce_partitionkey";
    public static final String SEQUENCE = "ce_sequence";
    public static final String ACTOR = "ce_actor";
    public static final String ORG = "ce_org";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    /** No attribute of the event, but what its owner signs the record with. */
    public static final String SIGNATURE = "milepost-signature";

    private CloudEventHeaders() {}
}

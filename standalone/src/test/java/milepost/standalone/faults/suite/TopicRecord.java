package milepost.standalone.faults.suite;

/** An event as it stands on a topic. */
public record TopicRecord(String eventId, String source, String subject, long version, String type) {}

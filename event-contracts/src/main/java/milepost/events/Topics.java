package milepost.events;

import java.util.List;

/** The topics of Milepost. Each has one owner that writes it; the record key is the aggregate's id. */
public final class Topics {

    public static final String PROJECT_EVENTS = "registry.project-events";
    public static final String PROGRESS_EVENTS = "progress.progress-events";
    public static final String DELIVERY_EVENTS = "notify.delivery-events";

    public static final List<String> ALL = List.of(PROJECT_EVENTS, PROGRESS_EVENTS, DELIVERY_EVENTS);

    /** Fixed at creation: another number would send a project's later events to another partition. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** The topic for records of {@code topic} that a consumer could not handle. */
    public static String deadLetter(String topic) {
        return topic + "-dlt";
    }
}

package milepost.events;

import java.util.List;

/** The topics of Milepost. Each has one owner that writes it; the record key is the aggregate's id. */
public final class Topics {

    public static final String PROJECT_EVENTS = "registry.project-events";
    public static final String PROGRESS_EVENTS = "progress.progress-events";
    public static final String DELIVERY_EVENTS = "notify.delivery-events";

    public static final List<String> ALL = List.of(PROJECT_EVENTS, PROGRESS_EVENTS, DELIVERY_EVENTS);

    /** Fixed when the topic is created: with another number, later events of a project would go to another partition. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** Returns the dead-letter topic for records of {@code topic} that a consumer could not process. */
    public static String deadLetter(String topic) {
        return topic + "-dlt";
    }
}

package milepost.standalone.faults;

import java.util.List;

/**
 * What was asked for and answered, and what stands in every place where it must stand.
 *
 * @param answered the writes that were answered with yes, each once however often it was asked for
 * @param registered ids of the projects that the registry lists
 * @param topics the records of all topics, those of one partition in their order
 * @param ledger the ids of the events in the ledger
 * @param webhooks what the subscriber of every met milestone was sent
 */
record Observed(
        List<Write> answered,
        List<String> registered,
        List<TopicRecord> topics,
        List<String> ledger,
        List<Webhook> webhooks) {

    static final String REGISTERED = "milepost.project.registered.v1";
    static final String ADDED = "milepost.milestone.added.v1";
    static final String MET = "milepost.milestone.met.v1";

    /** @param type the event that the answer promises, of which a project gets one in these runs */
    record Write(String project, String type) {}

    record TopicRecord(String eventId, String source, String subject, long version, String type) {}

    record Webhook(String webhookId, String eventId) {}
}

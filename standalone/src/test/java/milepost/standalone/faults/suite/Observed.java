package milepost.standalone.faults.suite;

import java.util.List;
import java.util.Map;

/**
 * What was asked for and answered, and what stands in every place where it must stand.
 *
 * @param answered the writes that were answered with yes, each once however often it was asked for
 * @param registered the projects that the registry lists, with their stage
 * @param topics the events on all topics, those of one partition in their order
 * @param ledger the ids of the events in the ledger
 * @param bundles bundles of some projects, by project
 * @param webhooks what the subscriber of every met milestone was sent
 */
record Observed(
        List<Write> answered,
        List<Listed> registered,
        List<TopicRecord> topics,
        List<String> ledger,
        Map<String, Bundle> bundles,
        List<Webhook> webhooks) {

    static final String REGISTERED = "milepost.project.registered.v1";
    static final String ADDED = "milepost.milestone.added.v1";
    static final String MET = "milepost.milestone.met.v1";

    /** Where a project stands when its start of works was met. */
    static final String STAGE_WHEN_MET = "CONSTRUCTION";

    /** @param type the event that the answer promises, of which a project gets one in these runs */
    record Write(String project, String type) {}

    record Listed(String project, String stage) {}

    /** @param verified the audit's result */
    record Bundle(boolean verified, long entries) {}

    record Webhook(String webhookId, String eventId) {}
}

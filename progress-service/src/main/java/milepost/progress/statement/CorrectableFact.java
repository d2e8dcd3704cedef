package milepost.progress.statement;

import java.util.Set;
import java.util.UUID;
import milepost.events.EventTypes;
import milepost.events.ReportingEvent;

/**
 * A fact about a whole project that can be corrected.
 *
 * @param eventId of the event that told it
 * @param projectId the project for which it was recorded, which may have been merged since
 * @param statement what it says, as it was last corrected; of one that was withdrawn, what it said before
 * @param members the names of what can be corrected; none if it can only be withdrawn
 * @param forReporters whether only reporters may report such facts
 */
public record CorrectableFact(
        UUID eventId,
        UUID projectId,
        Class<? extends ReportingEvent> event,
        Statement statement,
        Set<String> members,
        boolean forReporters) {

    public String eventType() {
        return EventTypes.nameOf(event);
    }
}

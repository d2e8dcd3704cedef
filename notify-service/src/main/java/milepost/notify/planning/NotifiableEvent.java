package milepost.notify.planning;

import java.util.Optional;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.fact.EventDetails;
import milepost.notify.fact.EventFacts;
import milepost.notify.fact.NotifiableEvents;
import milepost.notify.project.Project;

/** An event about a project that subscribers can be notified of, with its data as received. */
record NotifiableEvent(EventEnvelope envelope, Event event, byte[] data, UUID project) {

    /** Returns empty for an event about no project, or of a type of a later release. */
    static Optional<NotifiableEvent> of(ReceivedEvent received) {
        return of(received.envelope(), Optional.ofNullable(received.data()), received.payload());
    }

    static Optional<NotifiableEvent> of(EventEnvelope envelope, Optional<Event> event, byte[] data) {
        return event.flatMap(known ->
                NotifiableEvents.projectOf(known).map(project -> new NotifiableEvent(envelope, known, data, project)));
    }

    EventFacts facts(Project known) {
        return EventFacts.of(envelope.type(), known.facts(), EventDetails.of(event), envelope.recordedAt());
    }

    /** Returns the event that this one says was wrong; empty for other events. */
    Optional<UUID> corrected() {
        return switch (event) {
            case MilestoneCorrected correction -> Optional.of(correction.correctedEvent());
            case ProjectCorrected correction -> Optional.of(correction.correctedEvent());
            case IndicatorCorrected correction -> Optional.of(correction.correctedEvent());
            default -> Optional.empty();
        };
    }
}

package milepost.progress.replay.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;

/** The events of one transaction: those of a project that follow each other and were recorded at the same time. */
record EventGroup(UUID projectId, Instant recordedAt, List<ReplayedEvent> events) {

    /** @param events of one project, by version */
    static List<EventGroup> of(List<ReplayedEvent> events) {
        var groups = new ArrayList<EventGroup>();
        for (var event : events) {
            if (groups.isEmpty() || !groups.getLast().recordedAt.equals(event.recordedAt())) {
                groups.add(new EventGroup(event.projectId(), event.recordedAt(), new ArrayList<>()));
            }
            groups.getLast().events.add(event);
        }
        return groups;
    }

    /** The data of events of a kind. */
    <E extends ProgressEvent> Stream<E> all(Class<E> kind) {
        return events.stream().map(ReplayedEvent::data).filter(kind::isInstance).map(kind::cast);
    }

    /** Whether milestones go back to the project, which follows a merge that was wrong. */
    boolean isReturn() {
        return all(ProgressReturned.class).anyMatch(returned -> returned.to().equals(projectId));
    }

    /** The projects from which milestones are moved: their events come before these. */
    List<UUID> follows() {
        return all(ProgressMoved.class).map(ProgressMoved::from).toList();
    }
}

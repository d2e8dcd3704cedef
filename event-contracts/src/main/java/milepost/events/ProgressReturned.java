package milepost.events;

import java.util.List;
import java.util.UUID;
import milepost.events.Event.EventType;

/**
 * Milestones that came to a project by a wrong merge are those of the other project again. It is told on both projects; events of
 * stage and light follow if these are other ones now.
 *
 * @param projectId one of the two
 * @param from the project that they belonged to until now
 * @param to the project that they belong to again
 */
@EventType("milepost.project.progress-returned.v1")
public record ProgressReturned(UUID projectId, UUID from, UUID to, List<UUID> milestones) implements ProgressEvent {}

package milepost.notify.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegistryEvent;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectRegistered;

/**
 * The events that subscribers can be told of: all that concern a project. A plan is no project, and what becomes of
 * subscriptions is told on their own topic.
 */
public final class NotifiableEvents {

    /** Their wire names, in alphabetical order. */
    public static final List<String> TYPES = EventTypes.names().stream()
            .filter(name -> EventTypes.byName(name)
                    .filter(type -> !NotifyEvent.class.isAssignableFrom(type) && type != PlanRegistered.class)
                    .isPresent())
            .toList();

    private NotifiableEvents() {}

    /** The project that an event concerns; empty for an event that subscribers are not told of. */
    public static Optional<UUID> projectOf(Event event) {
        return switch (event) {
            case ProgressEvent e -> Optional.of(e.projectId());
            case RegistryEvent e -> projectOf(e);
            case NotifyEvent _ -> Optional.empty();
        };
    }

    private static Optional<UUID> projectOf(RegistryEvent event) {
        return switch (event) {
            case ProjectRegistered e -> Optional.of(e.projectId());
            case ProjectAmended e -> Optional.of(e.projectId());
            case ProjectCited e -> Optional.of(e.projectId());
            case PlanRegistered _ -> Optional.empty();
        };
    }
}

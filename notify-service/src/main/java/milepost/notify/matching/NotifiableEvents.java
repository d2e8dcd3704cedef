package milepost.notify.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectEvent;
import milepost.events.RegistryEvent.RegionEvent;

/**
 * The events that subscribers can be told of: all that concern a project. Plans and regions are no projects, and what becomes of
 * subscriptions is told on their own topic.
 */
public final class NotifiableEvents {

    /** Their wire names, in alphabetical order. */
    public static final List<String> TYPES = EventTypes.names().stream()
            .filter(name -> EventTypes.byName(name)
                    .filter(type ->
                            ProjectEvent.class.isAssignableFrom(type) || ProgressEvent.class.isAssignableFrom(type))
                    .isPresent())
            .toList();

    private NotifiableEvents() {}

    /** The project that an event concerns; empty for an event that subscribers are not told of. */
    public static Optional<UUID> projectOf(Event event) {
        return switch (event) {
            case ProgressEvent e -> Optional.of(e.projectId());
            case ProjectEvent e -> Optional.of(e.projectId());
            case PlanEvent _, RegionEvent _, NotifyEvent _ -> Optional.empty();
        };
    }
}

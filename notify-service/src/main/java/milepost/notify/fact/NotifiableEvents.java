package milepost.notify.fact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectEvent;

/**
 * The events that subscribers can be notified of: all events about a project. Events about plans, regions and
 * subscriptions are not among them.
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

    /** Returns the project of an event, or empty if subscribers are not notified of it: of other events, and of what happened long ago. */
    public static Optional<UUID> projectOf(Event event) {
        return switch (event) {
            case ProgressEvent e -> Boolean.TRUE.equals(e.backfill()) ? Optional.empty() : Optional.of(e.projectId());
            case ProjectEvent e -> Boolean.TRUE.equals(e.backfill()) ? Optional.empty() : Optional.of(e.projectId());
            case PlanEvent _, RegionEvent _, NotifyEvent _ -> Optional.empty();
        };
    }
}

package milepost.progress.replay.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts the events of a project and of those that were merged into it in one order: by the time at which they were recorded, those
 * of one project by version, and what was told of a project before its milestones are moved, up to where they are returned.
 */
final class FamilyOrder {

    private final Map<UUID, Deque<EventGroup>> waiting = new TreeMap<>();
    private final List<EventGroup> ordered = new ArrayList<>();

    private FamilyOrder(List<ReplayedEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(ReplayedEvent::projectId))
                .forEach((projectId, own) -> waiting.put(projectId, new ArrayDeque<>(EventGroup.of(own))));
    }

    /** @param events those of each project by version */
    static List<EventGroup> of(List<ReplayedEvent> events) {
        var order = new FamilyOrder(events);
        while (!order.waiting.isEmpty()) {
            order.take(order.earliest());
        }
        return order.ordered;
    }

    private UUID earliest() {
        return waiting.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().getFirst().recordedAt()))
                .orElseThrow()
                .getKey();
    }

    private void take(UUID projectId) {
        var groups = waiting.get(projectId);
        if (groups == null) {
            return;
        }
        var next = groups.removeFirst();
        if (groups.isEmpty()) {
            waiting.remove(projectId);
        }
        for (var from : next.follows()) {
            while (waiting.containsKey(from) && !waiting.get(from).getFirst().isReturn()) {
                take(from);
            }
        }
        ordered.add(next);
    }
}

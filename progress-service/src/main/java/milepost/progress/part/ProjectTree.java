package milepost.progress.part;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A project with its parts, their parts and so on. Each project is in it once, even if two of them were parts of each other. */
public final class ProjectTree {

    private final UUID root;
    private final Map<UUID, List<UUID>> parts;

    /** That one project is a part of another one. */
    record Edge(UUID part, UUID whole) {}

    ProjectTree(UUID root, List<Edge> edges) {
        this.root = root;
        this.parts = edges.stream().collect(groupingBy(Edge::whole, mapping(Edge::part, toList())));
    }

    /** Returns the ids of all projects, that of the whole first. */
    public Set<UUID> all() {
        return within(root);
    }

    /** Returns the ids of the direct parts. */
    public List<UUID> direct() {
        return parts.getOrDefault(root, List.of()).stream()
                .filter(part -> !part.equals(root))
                .toList();
    }

    /** Returns the ids of a project in the tree, its parts, their parts and so on. */
    public Set<UUID> within(UUID id) {
        var found = new LinkedHashSet<UUID>();
        var next = new ArrayDeque<>(List.of(id));
        for (var each = next.poll(); each != null; each = next.poll()) {
            if (found.add(each)) {
                next.addAll(parts.getOrDefault(each, List.of()));
            }
        }
        return found;
    }
}

package milepost.registry.duplicate;

import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.registry.vocabulary.ProjectCode;
import org.springframework.stereotype.Service;

/** Finds registered projects that are certainly the described ones, so that nobody has to be asked. */
@Service
public class Twins {

    private final ProjectKeyRepository keys;

    Twins(ProjectKeyRepository keys) {
        this.keys = keys;
    }

    /**
     * Returns, by the ids of the described ones, the only registered project that has the same code, or else the same name and lead
     * region. One that is like several has no entry.
     */
    public Map<UUID, UUID> of(Collection<DescribedProject> projects) {
        var all = projects.stream().flatMap(project -> keys(project).stream()).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return Map.of();
        }
        var holders = keys.holdersByKey(all);
        var ids = holders.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var known = ids.isEmpty()
                ? Map.<UUID, DescribedProject>of()
                : keys.standing(ids).stream().collect(Collectors.toMap(DescribedProject::id, identity()));
        var twins = new HashMap<UUID, UUID>();
        for (var project : projects) {
            var others = keys(project).stream()
                    .flatMap(key -> holders.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .filter(known::containsKey)
                    .map(known::get)
                    .toList();
            only(project.description(), others).forEach(twin -> twins.put(project.id(), twin));
        }
        return twins;
    }

    private static List<UUID> only(Description project, List<DescribedProject> others) {
        var same = new ArrayList<UUID>();
        for (var other : others) {
            if (hasCodeOf(project, other.description()) || isCalledLike(project, other.description())) {
                same.add(other.id());
            }
        }
        return same.size() == 1 ? same : List.of();
    }

    /** A code whose check digit is wrong may be another project's. */
    private static boolean hasCodeOf(Description project, Description other) {
        return project.codes().stream().filter(ProjectCode::isChecked).anyMatch(other.codes()::contains);
    }

    /** With different codes they are different works of one name. */
    private static boolean isCalledLike(Description project, Description other) {
        return project.regions().getFirst().equals(other.regions().getFirst())
                && (project.codes().isEmpty() || other.codes().isEmpty() || project.hasCodeOf(other))
                && other.names().stream()
                        .anyMatch(name -> name.key().equals(project.name().key()));
    }

    private static Set<String> keys(DescribedProject project) {
        var keys = new HashSet<>(BlockingKeys.of(project.description().name()));
        project.description().codes().forEach(code -> keys.add(BlockingKeys.ofCode(code)));
        return keys;
    }
}

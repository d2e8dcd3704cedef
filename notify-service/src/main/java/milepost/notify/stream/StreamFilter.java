package milepost.notify.stream;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * What a reader wants to see; every part that is not empty must match, and within a part one value is enough. Whoever follows one of
 * merged projects follows all of them.
 *
 * @param region the beginning of a region code
 */
record StreamFilter(Set<UUID> projects, String region, Set<String> types) {

    boolean accepts(StreamedEvent streamed) {
        return (types.isEmpty() || types.contains(streamed.event().type()))
                && (projects.isEmpty() || isOfProject(streamed))
                && (region.isEmpty() || isInRegion(streamed));
    }

    private boolean isOfProject(StreamedEvent streamed) {
        var project = streamed.project();
        var id = streamed.event().projectId();
        return project == null
                ? id != null && projects.contains(id)
                : !Collections.disjoint(projects, project.family());
    }

    /** Of a project that is not known here yet it is not known either where it lies: rather one event too many than one too few. */
    private boolean isInRegion(StreamedEvent streamed) {
        var project = streamed.project();
        return project == null
                ? streamed.event().projectId() != null
                : project.regions().stream().anyMatch(code -> code.startsWith(region));
    }
}

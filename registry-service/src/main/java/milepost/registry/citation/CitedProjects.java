package milepost.registry.citation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells by which clauses of plans projects are named. */
@Component
public class CitedProjects {

    private final CitationRepository citations;

    CitedProjects(CitationRepository citations) {
        this.citations = citations;
    }

    /** Returns the citations of each project that has some, in the order in which they were recorded, with one query. */
    public Map<UUID, List<Citation>> of(Collection<UUID> projects) {
        return citations.ofProjects(projects).stream()
                .collect(groupingBy(citation -> requireNonNull(citation.projectId())));
    }
}

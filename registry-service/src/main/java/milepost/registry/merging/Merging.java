package milepost.registry.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.naming.NameKey;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.Relations;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two projects one, in one transaction: the one that goes keeps its id and its history, the one that stays takes over its
 * names and what plans say of it. Its parts stay parts of it, which its id resolves.
 */
@Service
class Merging {

    /** As many aliases as a project may have, and as long; longer names stay with the merged project. */
    private static final int ALIASES = 20;

    private static final int ALIAS_LENGTH = 100;

    private final ProjectRegistry projects;
    private final CitationRegistry citations;
    private final Relations relations;

    Merging(ProjectRegistry projects, CitationRegistry citations, Relations relations) {
        this.projects = projects;
        this.citations = citations;
        this.relations = relations;
    }

    /**
     * Merges a project into another one.
     *
     * @param version the version that the caller has seen; 412 if there is a later one
     * @return what is left of it
     */
    @Transactional
    Project merge(UUID id, long version, UUID into, String reasonText, @Nullable String documentRef, Caller caller) {
        relations.requireOther(id, into, "/into");
        var raised = raiseInOrder(id, into);
        var going = raised.get(id.compareTo(into) < 0 ? 0 : 1);
        var staying = raised.get(id.compareTo(into) < 0 ? 1 : 0);
        caller.requireRegion(going.leadRegion());
        caller.requireRegion(staying.leadRegion());
        if (going.version() != version + 1) {
            throw IfMatch.stale(going.version() - 1);
        }
        var gone = projects.get(id);
        projects.markMerged(gone, into, reasonText, caller);
        projects.tell(going, new ProjectMerged(id, into, reasonText, documentRef), caller);
        var before = projects.get(into);
        var after = withNamesOf(gone.details(), before.details());
        projects.absorb(before, after, reasonText, caller);
        projects.tell(staying, new ProjectAbsorbed(into, id, after, reasonText), caller);
        citations.move(id, into, caller);
        return projects.get(id);
    }

    /** Whoever merges the same two the other way round waits, and is then refused. */
    private List<RaisedProject> raiseInOrder(UUID one, UUID other) {
        return Stream.of(one, other).sorted().map(projects::raise).toList();
    }

    private static ProjectDetails withNamesOf(ProjectDetails gone, ProjectDetails staying) {
        var known = Stream.concat(Stream.of(staying.nameZh()), staying.aliases().stream())
                .map(NameKey::of)
                .toList();
        var names = Stream.concat(Stream.of(gone.nameZh()), gone.aliases().stream())
                .filter(name -> !known.contains(NameKey.of(name)))
                .filter(name -> name.codePointCount(0, name.length()) <= ALIAS_LENGTH);
        var aliases = Stream.concat(staying.aliases().stream(), names)
                .distinct()
                .limit(ALIASES)
                .toList();
        return new ProjectDetails(
                staying.nameZh(),
                staying.nameEn(),
                aliases,
                staying.nature(),
                staying.category(),
                staying.regions(),
                staying.corridor(),
                staying.codes(),
                staying.responsibleOrg(),
                staying.investment(),
                staying.descriptionZh(),
                staying.partOf());
    }
}

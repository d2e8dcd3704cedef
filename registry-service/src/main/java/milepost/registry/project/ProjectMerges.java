package milepost.registry.project;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.duplicate.Duplicates;
import milepost.registry.naming.NameKey;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The two sides of a merge, of projects that the current transaction has raised. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectMerges {

    private final ProjectRegistry registry;
    private final ProjectRepository projects;
    private final Duplicates duplicates;

    ProjectMerges(ProjectRegistry registry, ProjectRepository projects, Duplicates duplicates) {
        this.registry = registry;
        this.projects = projects;
        this.duplicates = duplicates;
    }

    /** Marks a project as merged into another one. */
    public void markMerged(UUID id, UUID into, String reasonText, Caller caller) {
        var project = registry.get(id);
        projects.markMerged(project, into, VersionNote.of(ProjectChange.MERGED, caller, reasonText));
        duplicates.remove(id, project.details());
    }

    /**
     * Adds the names of a merged project to the aliases of the one that it is merged into.
     *
     * @return the description of that one afterwards
     */
    public ProjectDetails absorb(UUID id, UUID merged, String reasonText, Caller caller) {
        var before = registry.get(id);
        var after = withNamesOf(registry.get(merged).details(), before.details());
        var note = VersionNote.of(ProjectChange.ABSORBED, caller, reasonText);
        projects.update(before.with(after), before.version(), note);
        duplicates.absorb(id, before.details(), after);
        return after;
    }

    /** A name that is too long for an alias, or one too many, stays with the merged project alone. */
    private static ProjectDetails withNamesOf(ProjectDetails merged, ProjectDetails project) {
        var known = names(project).map(NameKey::of).toList();
        var added = names(merged)
                .filter(name -> !known.contains(NameKey.of(name)))
                .filter(name -> name.codePointCount(0, name.length()) <= ProjectLimits.ALIAS_LENGTH);
        var aliases = Stream.concat(project.aliases().stream(), added)
                .distinct()
                .limit(ProjectLimits.ALIASES)
                .toList();
        return withAliases(project, aliases);
    }

    private static Stream<String> names(ProjectDetails project) {
        return Stream.concat(Stream.of(project.nameZh()), project.aliases().stream());
    }

    private static ProjectDetails withAliases(ProjectDetails project, List<String> aliases) {
        return new ProjectDetails(
                project.nameZh(),
                project.nameEn(),
                aliases,
                project.nature(),
                project.category(),
                project.regions(),
                project.corridor(),
                project.codes(),
                project.responsibleOrg(),
                project.investment(),
                project.descriptionZh(),
                project.partOf());
    }
}

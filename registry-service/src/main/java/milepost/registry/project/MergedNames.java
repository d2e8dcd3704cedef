package milepost.registry.project;

import java.util.List;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.NameKey;

/** Adds the names of a merged project to the aliases of the project that it was merged into, as far as the limits allow. */
final class MergedNames {

    private MergedNames() {}

    /** A name that is too long for an alias, or one too many, stays with the merged project alone. */
    static ProjectDetails added(ProjectDetails project, ProjectDetails merged) {
        var known = names(project).map(NameKey::of).toList();
        var added = names(merged)
                .filter(name -> !known.contains(NameKey.of(name)))
                .filter(name -> name.codePointCount(0, name.length()) <= ProjectRules.ALIAS_LENGTH);
        var aliases = Stream.concat(project.aliases().stream(), added)
                .distinct()
                .limit(ProjectRules.ALIASES)
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

package milepost.registry.merging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.NameKey;
import milepost.registry.project.ProjectLimits;
import org.jspecify.annotations.Nullable;

/**
 * The description of a project into which another one was merged. It keeps what it has; what it lacks, and further names, regions and
 * codes, it takes over.
 */
final class Absorption {

    private final ProjectDetails merged;
    private final ProjectDetails project;

    private Absorption(ProjectDetails merged, ProjectDetails project) {
        this.merged = merged;
        this.project = project;
    }

    /** @param takesWhole whether {@code partOf} is taken over as well */
    static ProjectDetails of(ProjectDetails merged, ProjectDetails project, boolean takesWhole) {
        return new Absorption(merged, project).details(takesWhole);
    }

    private ProjectDetails details(boolean takesWhole) {
        return new ProjectDetails(
                project.nameZh(),
                either(ProjectDetails::nameEn),
                aliases(),
                project.nature(),
                project.category(),
                both(ProjectDetails::regions, ProjectLimits.REGIONS),
                either(ProjectDetails::corridor),
                both(ProjectDetails::codes, ProjectLimits.CODES),
                either(ProjectDetails::responsibleOrg),
                either(ProjectDetails::investment),
                either(ProjectDetails::descriptionZh),
                takesWhole ? this.<UUID>either(ProjectDetails::partOf) : project.partOf());
    }

    /** A name that is too long for an alias, or one too many, stays with the merged project alone. */
    private List<String> aliases() {
        var known = names(project).map(NameKey::of).toList();
        var added = names(merged)
                .filter(name -> !known.contains(NameKey.of(name)))
                .filter(name -> name.codePointCount(0, name.length()) <= ProjectLimits.ALIAS_LENGTH);
        return Stream.concat(project.aliases().stream(), added)
                .distinct()
                .limit(ProjectLimits.ALIASES)
                .toList();
    }

    private static Stream<String> names(ProjectDetails project) {
        return Stream.of(Stream.of(project.nameZh()), project.aliases().stream(), Stream.ofNullable(project.nameEn()))
                .flatMap(names -> names);
    }

    private <T> List<T> both(Function<ProjectDetails, List<T>> member, int limit) {
        return Stream.concat(member.apply(project).stream(), member.apply(merged).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private <T> @Nullable T either(Function<ProjectDetails, @Nullable T> member) {
        var own = member.apply(project);
        return own == null ? member.apply(merged) : own;
    }
}

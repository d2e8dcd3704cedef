package milepost.registry.merging;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/**
 * The description of a project from which another one is separated: without what that one had brought. What was added or changed
 * after the merge stays.
 */
final class Release {

    private final ProjectDetails project;
    private final ProjectDetails separated;
    private final ProjectDetails before;

    private Release(ProjectDetails project, ProjectDetails separated, ProjectDetails before) {
        this.project = project;
        this.separated = separated;
        this.before = before;
    }

    /** @param before the description of the project before the merge */
    static ProjectDetails of(ProjectDetails project, ProjectDetails separated, ProjectDetails before) {
        return new Release(project, separated, before).details();
    }

    private ProjectDetails details() {
        return new ProjectDetails(
                project.nameZh(),
                own(ProjectDetails::nameEn),
                without(project.aliases(), names(separated), before.aliases()),
                project.nature(),
                project.category(),
                regions(),
                own(ProjectDetails::corridor),
                without(project.codes(), Set.copyOf(separated.codes()), before.codes()),
                own(ProjectDetails::responsibleOrg),
                own(ProjectDetails::investment),
                own(ProjectDetails::descriptionZh),
                own(ProjectDetails::partOf));
    }

    /** A project always has a region. */
    private List<String> regions() {
        var left = without(project.regions(), Set.copyOf(separated.regions()), before.regions());
        return left.isEmpty() ? project.regions() : left;
    }

    private static List<String> without(List<String> values, Set<String> brought, List<String> before) {
        return values.stream()
                .filter(value -> before.contains(value) || !brought.contains(value))
                .toList();
    }

    private static Set<String> names(ProjectDetails project) {
        return Stream.of(Stream.of(project.nameZh()), project.aliases().stream(), Stream.ofNullable(project.nameEn()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private <T> @Nullable T own(Function<ProjectDetails, @Nullable T> member) {
        var value = member.apply(project);
        var isBrought = member.apply(before) == null && Objects.equals(value, member.apply(separated));
        return isBrought ? null : value;
    }
}

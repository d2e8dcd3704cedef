package milepost.registry.code;

import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;

/** The description of a project with a code more or less. */
final class ChangedCodes {

    private ChangedCodes() {}

    static ProjectDetails with(ProjectDetails project, String code) {
        return of(project, Stream.concat(project.codes().stream(), Stream.of(code)));
    }

    static ProjectDetails without(ProjectDetails project, String code) {
        return of(project, project.codes().stream().filter(one -> !one.equals(code)));
    }

    private static ProjectDetails of(ProjectDetails project, Stream<String> codes) {
        return new ProjectDetails(
                project.nameZh(),
                project.nameEn(),
                project.aliases(),
                project.nature(),
                project.category(),
                project.regions(),
                project.corridor(),
                codes.toList(),
                project.responsibleOrg(),
                project.investment(),
                project.descriptionZh(),
                project.partOf());
    }
}

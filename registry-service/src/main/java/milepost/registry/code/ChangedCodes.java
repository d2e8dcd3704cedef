package milepost.registry.code;

import java.util.List;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;

/** The description of a project with other codes. */
public final class ChangedCodes {

    private ChangedCodes() {}

    static ProjectDetails with(ProjectDetails project, String code) {
        return to(
                project,
                Stream.concat(project.codes().stream(), Stream.of(code)).toList());
    }

    static ProjectDetails without(ProjectDetails project, String code) {
        return to(
                project,
                project.codes().stream().filter(one -> !one.equals(code)).toList());
    }

    /** Returns the description with these codes instead of its own. */
    public static ProjectDetails to(ProjectDetails project, List<String> codes) {
        return new ProjectDetails(
                project.nameZh(),
                project.nameEn(),
                project.aliases(),
                project.nature(),
                project.category(),
                project.regions(),
                project.corridor(),
                codes,
                project.responsibleOrg(),
                project.investment(),
                project.descriptionZh(),
                project.partOf());
    }
}

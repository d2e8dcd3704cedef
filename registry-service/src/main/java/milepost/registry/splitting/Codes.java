package milepost.registry.splitting;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.code.ChangedCodes;
import milepost.registry.splitting.SplitRequest.Part;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The project codes that parts take over. */
final class Codes {

    private Codes() {}

    /** Refuses codes that the project does not have (422). */
    static ProjectDetails without(ProjectDetails project, List<Part> parts) {
        var moved = new HashSet<String>();
        for (var i = 0; i < parts.size(); i++) {
            require(project, parts.get(i).codes(), "/parts/" + i + "/codes/");
            moved.addAll(parts.get(i).codes());
        }
        return ChangedCodes.to(
                project,
                project.codes().stream().filter(code -> !moved.contains(code)).toList());
    }

    static List<String> with(List<String> codes, List<String> added) {
        return Stream.concat(codes.stream(), added.stream()).distinct().toList();
    }

    /** Refuses codes that a project does not have (422). */
    private static void require(ProjectDetails project, List<String> codes, String pointer) {
        for (var i = 0; i < codes.size(); i++) {
            if (!project.codes().contains(codes.get(i))) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                        .field(pointer + i, "not-its-code", codes.get(i));
            }
        }
    }
}

package milepost.progress.template;

import java.util.List;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of templates. */
final class TemplateProblems {

    private TemplateProblems() {}

    static ProblemException notFound(String id, String known) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "milestone-template-not-found", id, known);
    }

    static ProblemException unknown(String id, String known) {
        return unresolved().field("/template", "unknown-template", id, known);
    }

    /** Throws 422 if one of the keys in the request is none of the template, or if all are left out. */
    static void requireKeys(Template template, FromTemplateRequest request) {
        var keys = template.keys();
        var known = String.join(", ", keys);
        var problem = unresolved();
        for (var i = 0; i < request.leaveOut().size(); i++) {
            var key = request.leaveOut().get(i);
            if (!keys.contains(key)) {
                problem.field("/leaveOut/" + i, "unknown-key", template.id(), key, known);
            }
        }
        request.offsets().keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(
                        key -> problem.field(FromTemplateRequest.place(key), "unknown-key", template.id(), key, known));
        if (request.leaveOut().containsAll(keys)) {
            problem.field("/leaveOut", "leaves-nothing");
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    /** The project has milestones of the same types and titles. */
    static ProblemException exist(List<TemplateWarning> existing, Timetable timetable) {
        var first = timetable.entries().stream()
                .map(Timetable.Entry::milestone)
                .filter(milestone -> milestone.key().equals(existing.getFirst().key()))
                .findFirst()
                .orElseThrow();
        var keys = String.join(", ", existing.stream().map(TemplateWarning::key).toList());
        return ProblemException.of(HttpStatus.CONFLICT, "milestone-exists", first.type(), first.titleZh())
                .field("/leaveOut", "must-contain", keys)
                .with("milestones", existing);
    }

    private static ProblemException unresolved() {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference");
    }
}

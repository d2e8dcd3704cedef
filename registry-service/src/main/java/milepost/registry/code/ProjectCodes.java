package milepost.registry.code;

import java.util.List;
import java.util.UUID;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.relation.Relations;
import org.springframework.stereotype.Service;

/** Reads which projects have which codes, now and formerly. */
@Service
public class ProjectCodes {

    private final HeldCodeRepository codes;
    private final ProjectRegistry projects;
    private final Relations relations;

    ProjectCodes(HeldCodeRepository codes, ProjectRegistry projects, Relations relations) {
        this.codes = codes;
        this.projects = projects;
        this.relations = relations;
    }

    /** Returns the projects that have a code or had it, those that have it first. */
    public List<HeldCode> holders(String code) {
        return codes.holders(code);
    }

    /** Returns the codes that a project has or had, those that it has first; 404 if there is no such project. */
    List<HeldCode> of(UUID project) {
        projects.get(project);
        return codes.ofProject(project);
    }

    /** Answers 422 if a code cannot be moved there, because there is no such project or it is the same. */
    void requireOther(UUID project, UUID to) {
        relations.requireOther(project, to, "/to");
    }

    /** Returns a code that a project has; 404 if it does not have it. */
    HeldCode held(UUID project, String code) {
        return codes.ofProject(project).stream()
                .filter(held -> held.code().equals(code) && held.end() == null)
                .findFirst()
                .orElseThrow(() -> CodeProblems.notFound(project, code));
    }
}

package milepost.registry.code;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.registry.duplicate.Description;
import milepost.registry.project.ProjectLifecycle;
import milepost.registry.project.ProjectLimits;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.RaisedProject;
import milepost.registry.version.ProjectChange;
import milepost.registry.version.VersionNote;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives codes to projects and takes them away. Each is a change of the project with a version and an event. */
@Service
class CodeChanges {

    private final HeldCodeRepository codes;
    private final ProjectRegistry projects;
    private final ProjectLifecycle descriptions;
    private final AggregateChanges changes;

    CodeChanges(
            HeldCodeRepository codes,
            ProjectRegistry projects,
            ProjectLifecycle descriptions,
            AggregateChanges changes) {
        this.codes = codes;
        this.projects = projects;
        this.descriptions = descriptions;
        this.changes = changes;
    }

    /**
     * Gives a project a code; 409 if it has it, or if another one has it and the code is not split.
     *
     * @param read the version that the caller has seen; 412 if there is a later one
     */
    @Transactional
    long assign(UUID id, NewCode code, Optional<Long> read, Caller caller) {
        return changes.change(id, () -> raise(id, read, caller), caller.author(), project -> {
            var before = projects.get(id);
            var valid = before.details().codes();
            if (valid.contains(code.code())) {
                throw CodeProblems.exists(code.code());
            }
            if (valid.size() >= ProjectLimits.CODES) {
                throw CodeProblems.tooMany(id);
            }
            var lapsed = codes.ofProject(id).stream().anyMatch(held -> held.isLapsed(code.code()));
            var former = Description.of(before.details());
            var after = ChangedCodes.with(before.details(), code.code());
            // The key of the code is locked from here on, so that no other project gets it at the same time.
            descriptions.describe(
                    before,
                    after,
                    lapsed ? former.formerly(List.of(code.code())) : former,
                    former.changed(before.details(), after),
                    note(code.reasonText(), caller));
            codes.describe(id, code.code(), code.validFrom(), code.documentRef());
            var others = codes.holders(code.code()).stream()
                    .filter(held -> held.end() == null
                            && !held.projectId().equals(id)
                            && !held.projectId().equals(code.movedFrom()))
                    .toList();
            if (!others.isEmpty() && !code.split()) {
                throw CodeProblems.held(code.code(), others);
            }
            return Change.of(code.event(
                            id, after, others.stream().map(HeldCode::projectId).toList()))
                    .giving(project.version());
        });
    }

    /** Takes a code from a project; 404 if it does not have it. By a lapsed code the project is found all the same. */
    @Transactional
    long end(UUID id, String code, CodeEnd end, Optional<Long> read, Caller caller) {
        return changes.change(id, () -> raise(id, read, caller), caller.author(), project -> {
            var before = projects.get(id);
            if (!before.details().codes().contains(code)) {
                throw CodeProblems.notFound(id, code);
            }
            codes.end(id, code, end, project.at());
            var after = ChangedCodes.without(before.details(), code);
            var former = Description.of(before.details());
            var described = former.changed(before.details(), after);
            descriptions.describe(
                    before,
                    after,
                    former,
                    end.ending() == Ending.LAPSED ? described.formerly(List.of(code)) : described,
                    note(end.reasonText(), caller));
            return Change.of(end.event(id, code, after)).giving(project.version());
        });
    }

    private RaisedProject raise(UUID id, Optional<Long> read, Caller caller) {
        var raised = projects.raise(id, caller);
        IfMatch.requireCurrent(read, raised.version() - 1);
        return raised;
    }

    private static VersionNote note(@Nullable String reasonText, Caller caller) {
        return VersionNote.of(ProjectChange.AMENDED, caller, reasonText);
    }
}

package milepost.registry.code;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.registry.project.ProjectRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves codes from one project to another one, whose they are. Each move is an event of both. */
@Service
public class CodeMoves {

    private final CodeChanges codes;
    private final ProjectCodes held;
    private final HeldCodeRepository rows;
    private final ProjectRegistry projects;

    CodeMoves(CodeChanges codes, ProjectCodes held, HeldCodeRepository rows, ProjectRegistry projects) {
        this.codes = codes;
        this.held = held;
        this.rows = rows;
        this.projects = projects;
    }

    /**
     * Moves a code; 404 if the project does not have it. Joins the transaction of the caller, who may have changed both projects in
     * it before. Locks them in the order of their ids.
     */
    @Transactional
    public void move(UUID from, UUID to, String code, String reasonText, @Nullable String documentRef, Caller caller) {
        move(from, code, new CodeEnd(Ending.MOVED, null, to, reasonText, documentRef), Optional.empty(), caller);
    }

    /**
     * Says of codes that they were moved, for a transaction that has taken them out of the description of one project and put them
     * into that of another, and tells so in an event of its own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID from, UUID to, Collection<String> codes, String reasonText, @Nullable String documentRef) {
        rows.tellMoved(from, codes, new CodeEnd(Ending.MOVED, null, to, reasonText, documentRef));
    }

    /**
     * Moves a code of the version that the caller has seen.
     *
     * @return the version of the project that loses it
     */
    @Transactional
    long move(UUID from, String code, CodeEnd end, Optional<Long> read, Caller caller) {
        var to = end.movedTo();
        if (to == null) {
            throw new IllegalArgumentException("A code is moved to a project");
        }
        // Before the keys, as whoever changes a description does.
        Stream.of(from, to).sorted().forEach(projects::lock);
        var validFrom = held.held(from, code).validFrom();
        var moved = new NewCode(code, validFrom, end.documentRef(), true, from, end.reasonText());
        var version = codes.end(from, code, end, read, caller);
        codes.assign(to, moved, Optional.empty(), caller);
        return version;
    }
}

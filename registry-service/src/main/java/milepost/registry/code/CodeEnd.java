package milepost.registry.code;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.CodeEvent.CodeEnded;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/** What is said when a project loses a code. */
record CodeEnd(
        Ending ending,
        @Nullable LocalDate lapsedOn,
        @Nullable UUID movedTo,
        String reasonText,
        @Nullable String documentRef) {

    CodeEnded event(UUID project, String code, ProjectDetails after) {
        return new CodeEnded(project, code, after, ending.code(), lapsedOn, movedTo, reasonText, documentRef);
    }
}

package milepost.registry.code;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.CodeEvent.CodeAssigned;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/**
 * A code that a project gets.
 *
 * @param split whether other projects may have it too
 * @param movedFrom the project that had it by mistake
 */
record NewCode(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable String documentRef,
        boolean split,
        @Nullable UUID movedFrom,
        @Nullable String reasonText) {

    CodeAssigned event(UUID project, ProjectDetails after, List<UUID> others) {
        return new CodeAssigned(
                project, code, after, validFrom, movedFrom, others.isEmpty() ? null : others, reasonText, documentRef);
    }
}

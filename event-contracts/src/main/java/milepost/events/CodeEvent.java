package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/** Events of a project's national project codes. Each has the project as it is afterwards, because its valid codes are part of it. */
public sealed interface CodeEvent extends ProjectDescribed {

    /** The code in the form with hyphens. */
    String code();

    /**
     * A project code was recorded for the project.
     *
     * @param validFrom the day from which the code is valid, null if it was not stated
     * @param movedFrom the project that had it by mistake, null if it was not moved
     * @param sharedWith the other projects that the code is split over, null if it is not
     * @param reasonText the reason of a move
     */
    @EventType("milepost.project.code-assigned.v1")
    record CodeAssigned(
            UUID projectId,
            String code,
            ProjectDetails project,
            @Nullable LocalDate validFrom,
            @Nullable UUID movedFrom,
            @Nullable List<UUID> sharedWith,
            @Nullable String reasonText,
            @Nullable String documentRef)
            implements CodeEvent {}

    /**
     * The project does not have a project code any more.
     *
     * @param ending lapsed, or moved if it is another project's
     * @param lapsedOn the first day on which a lapsed code is not valid, null if it was moved
     * @param movedTo the project that has it now, null if it lapsed
     */
    @EventType("milepost.project.code-ended.v1")
    record CodeEnded(
            UUID projectId,
            String code,
            ProjectDetails project,
            String ending,
            @Nullable LocalDate lapsedOn,
            @Nullable UUID movedTo,
            String reasonText,
            @Nullable String documentRef)
            implements CodeEvent {}
}

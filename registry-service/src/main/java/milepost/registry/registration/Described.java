package milepost.registry.registration;

import java.util.UUID;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.registry.duplicate.DescribedProject;
import milepost.registry.project.ProjectRequest;
import org.jspecify.annotations.Nullable;

/**
 * A project that is to be registered, and where its description comes from.
 *
 * @param importedFrom the row of a list, null if it comes from a request
 * @param splitFrom the project that it was a part of, null if it is registered by itself
 * @param backfill true for older history, of which nobody needs to be told
 * @param keptId the id that it has had in this registry before, which is free; null for a new one
 * @param compared what is compared of it, null if that is not known yet
 */
public record Described(
        ProjectRequest request,
        @Nullable ImportedRow importedFrom,
        boolean backfill,
        @Nullable UUID splitFrom,
        @Nullable UUID keptId,
        @Nullable DescribedProject compared) {

    /** Describes a row of a list. */
    public Described(
            ProjectRequest request,
            ImportedRow importedFrom,
            boolean backfill,
            @Nullable UUID keptId,
            DescribedProject compared) {
        this(request, importedFrom, backfill, null, keptId, compared);
    }

    static Described of(ProjectRequest request) {
        return new Described(request, null, false, null, null, null);
    }

    static Described part(ProjectRequest request, UUID splitFrom) {
        return new Described(request, null, false, splitFrom, null, null);
    }

    DescribedProject as(UUID id) {
        return compared == null ? DescribedProject.of(id, request.details()) : compared.as(id);
    }
}

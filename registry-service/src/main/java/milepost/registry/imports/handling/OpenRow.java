package milepost.registry.imports.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.duplicate.Candidate;
import milepost.registry.duplicate.DescribedProject;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.mapping.Decision.Kind;
import milepost.registry.imports.mapping.MappedRow;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.listing.ListEntry;
import milepost.registry.naming.NameKey;
import milepost.registry.project.ProjectRequest;
import milepost.registry.relation.DistinctFromRequest;
import org.jspecify.annotations.Nullable;

/**
 * A row that describes a project, while it is being handled.
 *
 * @param described under an id of its own, by which it is found again
 * @param decision kept for it or written in it
 */
record OpenRow(
        ImportRow row,
        MappedRow mapped,
        ProjectRequest request,
        DescribedProject described,
        @Nullable Decision decision) {

    static OpenRow of(ImportRow row, MappedRow mapped, ProjectRequest request, @Nullable Decision decision) {
        return new OpenRow(row, mapped, request, DescribedProject.of(UUID.randomUUID(), request.details()), decision);
    }

    ProjectDetails details() {
        return described.details();
    }

    String leadRegion() {
        return details().regions().getFirst();
    }

    List<CellProblem> warnings() {
        return mapped.problems();
    }

    /** Where it says that the project stands in an annual list. */
    Optional<ListEntry> entry() {
        return mapped.listed().entry();
    }

    ImportedRow origin(Import of) {
        return new ImportedRow(of.id(), row.number());
    }

    boolean is(Kind kind) {
        return decision != null && decision.kind() == kind;
    }

    /** Returns the project that it was said to be; null if that is not clear. */
    @Nullable UUID linked() {
        if (decision == null) {
            return null;
        }
        return decision.project() == null && row.candidates().size() == 1
                ? row.candidates().getFirst().id()
                : decision.project();
    }

    /** Returns the request, with the reason why it is none of the candidates if that was said. */
    ProjectRequest asked() {
        var decided = decision;
        if (decided == null || decided.kind() != Kind.DISTINCT || decided.because() == null) {
            return request;
        }
        var because = decided.because();
        var others =
                decided.project() == null ? row.candidates().stream().map(Candidate::id) : Stream.of(decided.project());
        var reasons = new ArrayList<>(request.distinctFrom());
        others.filter(id -> reasons.stream().noneMatch(reason -> reason.id().equals(id)))
                .forEach(id -> reasons.add(new DistinctFromRequest(id, because)));
        return request.distinctFrom(
                reasons.stream().limit(DistinctFromRequest.MAX).toList());
    }

    /** What makes a row of the list a repetition of an earlier one. */
    Stream<String> marks() {
        return Stream.concat(
                details().codes().stream(),
                Stream.of(leadRegion() + " " + NameKey.of(details().nameZh())));
    }
}

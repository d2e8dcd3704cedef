package milepost.registry.imports.mapping;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.listed.ListedAs;
import milepost.registry.project.ProjectRequest;
import org.jspecify.annotations.Nullable;

/**
 * A row as the description of a project.
 *
 * @param request null if something is wrong or the row is no project
 * @param given the members that the row itself says something of
 * @param problems what is wrong, and warnings
 * @param listed where it says that the project stands in an annual list
 * @param skipped whether it is no project: a sum, a heading within the list
 * @param known the project that it says it is, null if it names none
 */
public record MappedRow(
        int number,
        @Nullable ProjectRequest request,
        Set<Target> given,
        List<CellProblem> problems,
        @Nullable Decision decision,
        ListedAs listed,
        boolean skipped,
        @Nullable KnownAs known) {

    /**
     * The project of the registry that a row says it is.
     *
     * @param mayKeep whether a project that is not registered may be registered under that id
     */
    public record KnownAs(UUID project, boolean mayKeep) {}

    MappedRow(
            int number,
            @Nullable ProjectRequest request,
            Set<Target> given,
            List<CellProblem> problems,
            @Nullable Decision decision,
            boolean skipped) {
        this(number, request, given, problems, decision, ListedAs.NOTHING, skipped, null);
    }

    /** Returns a row that describes no project: it is refused for what is wrong, or skipped. */
    public static MappedRow without(int number, List<CellProblem> problems, boolean skipped) {
        return new MappedRow(number, null, Set.of(), problems, null, skipped);
    }

    public MappedRow listed(ListedAs as) {
        return new MappedRow(number, request, given, problems, decision, as, skipped, known);
    }

    public MappedRow known(@Nullable KnownAs as) {
        return new MappedRow(number, request, given, problems, decision, listed, skipped, as);
    }

    /** Returns it with another request, which says nothing of some members, and further warnings. */
    public MappedRow with(ProjectRequest other, Set<Target> said, List<CellProblem> all) {
        return new MappedRow(number, other, said, all, decision, listed, skipped, known);
    }
}

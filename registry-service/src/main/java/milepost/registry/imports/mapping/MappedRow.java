package milepost.registry.imports.mapping;

import java.util.List;
import java.util.Set;
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
 */
public record MappedRow(
        int number,
        @Nullable ProjectRequest request,
        Set<Target> given,
        List<CellProblem> problems,
        @Nullable Decision decision,
        ListedAs listed,
        boolean skipped) {

    MappedRow(
            int number,
            @Nullable ProjectRequest request,
            Set<Target> given,
            List<CellProblem> problems,
            @Nullable Decision decision,
            boolean skipped) {
        this(number, request, given, problems, decision, ListedAs.NOTHING, skipped);
    }

    MappedRow listed(ListedAs as) {
        return new MappedRow(number, request, given, problems, decision, as, skipped);
    }
}

package milepost.notify.fact;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a project that filters are matched against, as of an event.
 *
 * @param projects the project, and those that it was merged with: whoever follows one of them follows all
 * @param regions as six digits
 * @param regionSets the named sets that one of the regions lies in
 * @param plans whose clauses name the project
 * @param clauses that name it: the id of the plan, a slash and the number of the clause
 * @param nature null if it is not known yet
 * @param organisation that is responsible, null if none is known
 */
public record ProjectFacts(
        Collection<UUID> projects,
        Collection<String> regions,
        Collection<String> regionSets,
        String category,
        Collection<String> plans,
        Collection<String> clauses,
        @Nullable String nature,
        @Nullable String organisation) {

    public static final ProjectFacts NONE =
            new ProjectFacts(List.of(), List.of(), List.of(), "", List.of(), List.of(), null, null);
}

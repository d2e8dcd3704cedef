package milepost.notify.project;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import milepost.notify.fact.ProjectFacts;
import org.jspecify.annotations.Nullable;

/**
 * The values of a project that filters use, which hold for a project and those that were merged into it together; and what it is
 * called, or the one that it was merged into.
 *
 * @param family the project, the one that it was merged into, all others that were merged into that one, and those that it was a
 *     part of before they were split
 * @param regions as six digits, with the codes that they had before administrative reforms or have been given since
 * @param plans whose clauses name the project
 * @param clauses of these plans that name it: the id of the plan, a slash and the number of the clause
 * @param regionSets named sets of regions that it lies in
 * @param nature null if it is not known yet
 * @param organisation that is responsible, null if none is known
 * @param nameZh null if it is not known yet
 * @param codes national project codes
 */
public record Project(
        UUID id,
        Set<UUID> family,
        Set<String> regions,
        String category,
        Set<String> plans,
        Set<String> clauses,
        Set<String> regionSets,
        @Nullable String nature,
        @Nullable String organisation,
        @Nullable String nameZh,
        List<String> codes) {

    /** Returns the project with the other codes by which each of its regions is found too, and the sets that it then lies in. */
    Project alsoIn(Function<String, Set<String>> otherCodes, Function<Set<String>, Set<String>> sets) {
        var all = new LinkedHashSet<>(regions);
        regions.forEach(code -> all.addAll(otherCodes.apply(code)));
        return new Project(
                id, family, all, category, plans, clauses, sets.apply(all), nature, organisation, nameZh, codes);
    }

    /** Returns what filters are matched against. */
    public ProjectFacts facts() {
        return new ProjectFacts(family, regions, regionSets, category, plans, clauses, nature, organisation);
    }

    /** Returns what the project is called as extension attributes of a CloudEvent. */
    public Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        if (nameZh != null) {
            attributes.put("projectname", nameZh);
        }
        if (!codes.isEmpty()) {
            attributes.put("projectcode", String.join(",", codes));
        }
        return attributes;
    }
}

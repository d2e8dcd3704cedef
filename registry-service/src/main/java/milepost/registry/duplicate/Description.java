package milepost.registry.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.Places;
import milepost.registry.naming.ProjectName;

/**
 * The parts of a project that are compared.
 *
 * @param names the name first, then the aliases
 * @param places from end to end, taken from the corridor or else the name; empty if neither has any
 * @param initials the short names of a line between these places
 * @param formerCodes codes that have lapsed
 */
public record Description(
        List<ProjectName> names,
        List<String> places,
        List<String> initials,
        String nature,
        String category,
        List<String> regions,
        List<String> codes,
        List<String> formerCodes) {

    public static Description of(ProjectDetails project) {
        return of(project, ProjectName.all(project.nameZh(), project.aliases()));
    }

    /** Returns the description after a change of this one. Names that stay the same are not taken apart again. */
    public Description changed(ProjectDetails before, ProjectDetails after) {
        var isCalledTheSame =
                before.nameZh().equals(after.nameZh()) && before.aliases().equals(after.aliases());
        return isCalledTheSame ? of(after, names) : of(after);
    }

    private static Description of(ProjectDetails project, List<ProjectName> names) {
        var corridor = project.corridor();
        var places = corridor == null ? names.getFirst().places() : Places.of(corridor.endpoints(), corridor.via());
        return new Description(
                names,
                places,
                places.isEmpty() ? List.of() : Places.initials(places),
                project.nature(),
                project.category(),
                project.regions(),
                project.codes(),
                List.of());
    }

    /** Returns the same description with codes that have lapsed. */
    public Description formerly(List<String> lapsed) {
        return new Description(names, places, initials, nature, category, regions, codes, lapsed);
    }

    ProjectName name() {
        return names.getFirst();
    }

    /** Returns the short forms of a name, from the name itself and from the places of the line. */
    Set<String> shortForms(ProjectName name) {
        var forms = new HashSet<>(name.shortCores());
        forms.addAll(initials);
        return forms;
    }

    boolean hasCodeOf(Description other) {
        return codes.stream().anyMatch(other.codes::contains);
    }

    /** Whether a code of the one is a lapsed code of the other, or both had the same one. */
    boolean hadCodeOf(Description other) {
        return Stream.concat(codes.stream(), formerCodes.stream()).anyMatch(other.formerCodes::contains)
                || formerCodes.stream().anyMatch(other.codes::contains);
    }

    /** Whether both have places and their ends differ. */
    boolean runsElsewhere(Description other) {
        return !places.isEmpty() && !other.places.isEmpty() && !hasEndsOf(other);
    }

    boolean hasEndsOf(Description other) {
        return !places.isEmpty()
                && !other.places.isEmpty()
                && Places.ends(places).equals(Places.ends(other.places));
    }

    /** Whether each of the two passes places that the other one does not. */
    boolean takesAnotherRoute(Description other) {
        var via = places.subList(1, places.size() - 1);
        var others = other.places.subList(1, other.places.size() - 1);
        return !via.containsAll(others) && !others.containsAll(via);
    }
}

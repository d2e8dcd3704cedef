package milepost.registry.imports.reading.oc4ids;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The package around projects. What it says of itself is not taken, which its last project tells. */
final class PackageAround {

    private static final Set<String> MEMBERS = Set.of(
            "uri",
            "publishedDate",
            "publisher",
            ObjectCopy.VERSION,
            "license",
            "publicationPolicy",
            "extensions",
            ObjectCopy.PROJECTS);

    /** Versions 0.9.2 to 0.9.5 are all called so. */
    private static final String READ = "0.9";

    private final ObjectCopy copy;
    private final int before;

    /** @param before how many projects were read before it */
    PackageAround(ObjectCopy copy, int before) {
        this.copy = copy;
        this.before = before;
    }

    /** Whether an object that was read to its end is a package in which there is no list of projects. */
    static boolean isWithoutProjects(ObjectCopy copy) {
        return !copy.names().isEmpty() && MEMBERS.containsAll(copy.names());
    }

    /** Reads what follows the projects, and returns the last one of them with what was found. */
    @Nullable Oc4idsRow end(@Nullable Oc4idsRow last) {
        while (copy.readToProjects()) {
            copy.skipProjects();
        }
        if (last == null || last.number() <= before) {
            return last;
        }
        var findings = new ArrayList<>(last.findings());
        var names = copy.names().stream()
                .filter(name -> !name.equals(ObjectCopy.PROJECTS))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            findings.add(Finding.of("package-not-taken", "", names));
        }
        var version = copy.value(ObjectCopy.VERSION);
        if (!version.isEmpty() && !version.startsWith(READ)) {
            findings.add(Finding.of("other-version", ObjectCopy.VERSION, version));
        }
        return last.with(findings);
    }
}

package milepost.registry.imports.reading.oc4ids;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in one project, each thing once however many items of a list it concerns. */
final class Findings {

    private static final int MOST = 100;
    private static final int PATH_LENGTH = 200;

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(String code, String path, String... args) {
        var short_ = path.length() > PATH_LENGTH ? path.substring(0, PATH_LENGTH) : path;
        var finding = Finding.of(code, StorableText.line(short_), args);
        all.add(all.size() < MOST || all.contains(finding) ? finding : Finding.of("more-not-taken", "", "" + MOST));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}

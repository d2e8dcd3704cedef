package milepost.registry.duplicate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import milepost.registry.naming.Places;
import milepost.registry.naming.ProjectName;

/**
 * What a project is found by when somebody describes it again. Two descriptions without a common key are never compared, so each
 * ground for suspicion has its key. Marks that tell works apart are part of a key, so that the hundred phases or sections of one
 * name do not meet.
 *
 * <p>A strong key is nearly an identity. A weak one, which begins with {@code ~}, is the beginning or end of a name within its
 * province and field; where many projects share it, it says nothing and is not followed.
 */
final class BlockingKeys {

    /** Raise it when a rule below or in naming changes: the stored keys are then made anew. */
    static final int RULES = 1;

    private static final String WEAK = "~";
    private static final int MAX_KEYS = 60;
    private static final int AFFIX = 4;
    private static final int LONG_ENOUGH = 6;

    private BlockingKeys() {}

    /** The strongest first. */
    static List<String> of(Description project) {
        var keys = new LinkedHashSet<String>();
        project.codes().forEach(code -> keys.add("code " + code));
        addName(project.name(), keys);
        if (!project.places().isEmpty()) {
            keys.add(marked("ends " + String.join(" ", Places.ends(project.places())), project.name()));
        }
        project.names().forEach(name -> addName(name, keys));
        addAffixes(project, keys);
        return keys.stream().limit(MAX_KEYS).toList();
    }

    /** The keys of a name by itself. */
    static List<String> of(ProjectName name) {
        var keys = new LinkedHashSet<String>();
        addName(name, keys);
        return List.copyOf(keys);
    }

    static boolean isWeak(String key) {
        return key.startsWith(WEAK);
    }

    private static void addName(ProjectName name, Set<String> keys) {
        name.cores().forEach(core -> keys.add(named(core, name)));
        name.shortCores().forEach(core -> keys.add(named(core, name)));
    }

    private static void addAffixes(Description project, Set<String> keys) {
        var name = project.name();
        var core = name.core();
        if (!name.places().isEmpty()
                || core.length() < LONG_ENOUGH
                || project.regions().isEmpty()) {
            return;
        }
        var where = " " + project.regions().getFirst().substring(0, 2) + " " + project.category();
        keys.add(marked(WEAK + core.substring(0, AFFIX) + "…" + where, name));
        keys.add(marked(WEAK + "…" + core.substring(core.length() - AFFIX) + where, name));
    }

    /** The order of the characters makes no difference: a line has two directions, and words of a name change places. */
    private static String named(String core, ProjectName name) {
        return marked("name " + Letters.sorted(core), name);
    }

    private static String marked(String key, ProjectName name) {
        var marks = name.marks().signature();
        return marks.isEmpty() ? key : key + " " + marks;
    }
}

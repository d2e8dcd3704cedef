package milepost.registry.duplicate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import milepost.registry.naming.Places;
import milepost.registry.naming.ProjectName;

/**
 * The keys by which candidates for a duplicate are found. Descriptions without a common key are never compared, so every reason
 * to suspect a duplicate has a key. Marks that distinguish works are part of a key, so that the phases or sections of one name do
 * not share one.
 *
 * <p>A strong key nearly identifies a project. A weak one, which begins with {@code ~}, is the beginning or end of a name within
 * its province and category; if many projects share it, it is ignored.
 */
final class BlockingKeys {

    /** Increase it when a rule of this package changes; the stored keys are then computed again. */
    static final int RULES = 1;

    private static final String WEAK = "~";
    private static final int MAX_KEYS = 60;
    private static final int AFFIX = 4;
    private static final int LONG_ENOUGH = 6;

    private BlockingKeys() {}

    /** Returns the keys of a project, the strongest first. */
    static List<String> of(Description project) {
        var keys = new LinkedHashSet<String>();
        project.codes().forEach(code -> keys.add(ofCode(code)));
        project.formerCodes().forEach(code -> keys.add(ofCode(code)));
        addName(project.name(), keys);
        if (!project.places().isEmpty()) {
            keys.add(marked("ends " + String.join(" ", Places.ends(project.places())), project.name()));
        }
        var aliases = project.names().subList(1, project.names().size());
        aliases.forEach(alias -> addName(alias, keys));
        addAffixes(project, keys);
        return keys.stream().limit(MAX_KEYS).toList();
    }

    /** Returns the keys of a name alone. */
    static List<String> of(ProjectName name) {
        var keys = new LinkedHashSet<String>();
        addName(name, keys);
        return List.copyOf(keys);
    }

    static String ofCode(String code) {
        return "code " + code;
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

    /** The order of the characters is ignored, since lines have two directions and words of a name are reordered. */
    private static String named(String core, ProjectName name) {
        return marked("name " + Letters.sorted(core), name);
    }

    private static String marked(String key, ProjectName name) {
        var marks = name.marks().signature();
        return marks.isEmpty() ? key : key + " " + marks;
    }
}

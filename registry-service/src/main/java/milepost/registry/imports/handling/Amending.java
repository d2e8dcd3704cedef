package milepost.registry.imports.handling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.imports.columns.Target;
import milepost.registry.naming.NameKey;
import milepost.registry.project.ProjectLimits;
import org.jspecify.annotations.Nullable;

/** What a row says that a registered project does not say yet. Nothing is removed, and a name remains the name. */
final class Amending {

    private Amending() {}

    /**
     * Returns the description of a project with what a row says.
     *
     * @param given the members that the row says something of; others stay as they are
     */
    static ProjectDetails with(ProjectDetails project, ProjectDetails row, Set<Target> given) {
        return new ProjectDetails(
                project.nameZh(),
                given.contains(Target.NAME_EN) ? row.nameEn() : project.nameEn(),
                names(project, row),
                given.contains(Target.NATURE) ? row.nature() : project.nature(),
                given.contains(Target.CATEGORY) ? row.category() : project.category(),
                given.contains(Target.REGIONS)
                        ? both(project.regions(), row.regions(), ProjectLimits.REGIONS)
                        : project.regions(),
                given.contains(Target.CORRIDOR) ? row.corridor() : project.corridor(),
                both(project.codes(), row.codes(), ProjectLimits.CODES),
                either(given.contains(Target.RESPONSIBLE_ORG), row.responsibleOrg(), project.responsibleOrg()),
                either(given.contains(Target.INVESTMENT), row.investment(), project.investment()),
                either(given.contains(Target.DESCRIPTION_ZH), row.descriptionZh(), project.descriptionZh()),
                given.contains(Target.PART_OF) ? row.partOf() : project.partOf());
    }

    private static @Nullable String either(boolean given, @Nullable String row, @Nullable String project) {
        return given && row != null ? row : project;
    }

    /** The name of the row is an alias from now on, unless it is known or too long for one. */
    private static List<String> names(ProjectDetails project, ProjectDetails row) {
        var keys = new LinkedHashSet<String>();
        keys.add(NameKey.of(project.nameZh()));
        project.aliases().forEach(alias -> keys.add(NameKey.of(alias)));
        var names = new ArrayList<>(project.aliases());
        var others = new ArrayList<>(List.of(row.nameZh()));
        others.addAll(row.aliases());
        for (var name : others) {
            var isShort = name.codePointCount(0, name.length()) <= ProjectLimits.ALIAS_LENGTH;
            if (isShort && names.size() < ProjectLimits.ALIASES && keys.add(NameKey.of(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> both(Collection<String> project, Collection<String> row, int most) {
        var all = new LinkedHashSet<>(project);
        all.addAll(row);
        return all.stream().limit(most).toList();
    }
}

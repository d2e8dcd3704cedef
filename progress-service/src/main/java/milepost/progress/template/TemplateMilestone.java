package milepost.progress.template;

import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Definition;
import milepost.progress.stage.MilestoneType;

/**
 * A milestone of a template.
 *
 * @param key names it within the template
 * @param months usually that long after the beginning of the preparation; in a file, of the preparation or of the works
 * @param optional whether a usual project of this kind may do without it
 * @param after keys of the milestones that it depends on
 */
record TemplateMilestone(
        String key,
        MilestoneType type,
        String titleZh,
        String titleEn,
        int months,
        Precision precision,
        boolean optional,
        List<String> after) {

    TemplateMilestone {
        after = List.copyOf(after);
    }

    TemplateMilestone later(int more) {
        return new TemplateMilestone(key, type, titleZh, titleEn, months + more, precision, optional, after);
    }

    /** @param dependsOn the milestones of the project for {@code after} */
    Definition definition(List<UUID> dependsOn) {
        return new Definition(type, titleZh, null, null, null, dependsOn);
    }
}

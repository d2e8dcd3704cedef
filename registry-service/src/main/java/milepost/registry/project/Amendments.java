package milepost.registry.project;

import java.util.List;
import milepost.events.RegistryEvent.FormerDetails;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.messaging.EventJson;
import milepost.messaging.outbox.EventTooLargeException;

/** Makes the event of an amendment: the new description and the former values of the members that were changed. */
final class Amendments {

    private Amendments() {}

    /** Leaves out the former description if the event would be too large with it; the version before has it. */
    static ProjectAmended event(Project before, ProjectDetails after, List<String> changed, AmendmentNote note) {
        var whole = event(before, after, changed, note, changed);
        if (EventJson.write(whole).length <= EventTooLargeException.MAX_BYTES) {
            return whole;
        }
        var told = changed.stream()
                .filter(member -> !member.equals("descriptionZh"))
                .toList();
        return event(before, after, changed, note, told);
    }

    private static ProjectAmended event(
            Project before, ProjectDetails after, List<String> changed, AmendmentNote note, List<String> told) {
        return new ProjectAmended(
                before.id(),
                after,
                changed,
                note.reasonText(),
                former(before.details(), told),
                note.importedFrom(),
                note.backfill() ? true : null);
    }

    private static FormerDetails former(ProjectDetails before, List<String> told) {
        return new FormerDetails(
                told.contains("nameZh") ? before.nameZh() : null,
                told.contains("nameEn") ? before.nameEn() : null,
                told.contains("aliases") ? before.aliases() : null,
                told.contains("nature") ? before.nature() : null,
                told.contains("category") ? before.category() : null,
                told.contains("regions") ? before.regions() : null,
                told.contains("corridor") ? before.corridor() : null,
                told.contains("codes") ? before.codes() : null,
                told.contains("responsibleOrg") ? before.responsibleOrg() : null,
                told.contains("investment") ? before.investment() : null,
                told.contains("descriptionZh") ? before.descriptionZh() : null,
                told.contains("partOf") ? before.partOf() : null);
    }
}

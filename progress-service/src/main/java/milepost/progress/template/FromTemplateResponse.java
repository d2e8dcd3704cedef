package milepost.progress.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.progress.calendar.Precision;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The milestones that were or would be added, in the order of the template.
 *
 * @param template its id
 * @param warnings do not prevent that the milestones are added, except {@code milestone-exists}, which only a dry run has
 */
record FromTemplateResponse(String template, List<Item> milestones, List<TemplateWarning> warnings) {

    /**
     * A milestone.
     *
     * @param key names it within the template
     * @param milestoneId null in a dry run
     * @param stage the stage that the project has reached when it is met
     * @param baselineDate the last day of its period
     * @param after keys of the milestones that it depends on
     */
    @Schema(name = "MilestoneFromTemplate")
    record Item(
            String key,
            @Nullable UUID milestoneId,
            MilestoneType type,
            String titleZh,
            String titleEn,
            Stage stage,
            LocalDate baselineDate,
            Precision precision,
            List<String> after) {

        static Item of(Timetable.Entry entry, @Nullable UUID milestoneId) {
            var milestone = entry.milestone();
            return new Item(
                    entry.key(),
                    milestoneId,
                    milestone.type(),
                    milestone.titleZh(),
                    milestone.titleEn(),
                    milestone.type().stage(),
                    entry.day(),
                    milestone.precision(),
                    entry.after());
        }
    }

    static FromTemplateResponse planned(Timetable timetable, List<TemplateWarning> warnings) {
        var items =
                timetable.entries().stream().map(entry -> Item.of(entry, null)).toList();
        return new FromTemplateResponse(timetable.template(), items, warnings);
    }

    /** @param ids of the milestones, in their order */
    static FromTemplateResponse added(Timetable timetable, List<UUID> ids, List<TemplateWarning> warnings) {
        var items = IntStream.range(0, ids.size())
                .mapToObj(i -> Item.of(timetable.entries().get(i), ids.get(i)))
                .toList();
        return new FromTemplateResponse(timetable.template(), items, warnings);
    }
}

package milepost.progress.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Category;
import milepost.progress.sector.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template. It never changes.
 *
 * @param id name and version
 * @param route null where it does not matter how the project is approved
 * @param categories of the projects that it suits; empty if it suits those of all
 * @param sourceZh where it comes from
 * @param milestones first those of the preparation, then those of the works
 */
@Schema(name = "MilestoneTemplate")
record Template(
        String id,
        Sector sector,
        @Nullable ApprovalRoute route,
        String titleZh,
        String titleEn,
        List<Category> categories,
        String sourceZh,
        String sourceEn,
        List<TemplateMilestone> milestones) {

    Template {
        categories = List.copyOf(categories);
        milestones = List.copyOf(milestones);
    }

    List<String> keys() {
        return milestones.stream().map(TemplateMilestone::key).toList();
    }
}

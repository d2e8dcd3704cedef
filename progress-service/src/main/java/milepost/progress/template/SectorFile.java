package milepost.progress.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Category;
import milepost.progress.sector.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A file in {@code templates/}: the works of a sector once, and the preparation for each approval route. Each route makes a template.
 *
 * @param works the milestones from the start of the works on; their months are counted from the end of the preparation
 */
record SectorFile(
        Sector sector,
        int version,
        String titleZh,
        String titleEn,
        List<Category> categories,
        String sourceZh,
        String sourceEn,
        List<Preparation> preparations,
        List<TemplateMilestone> works) {

    /** @param months how long it usually takes until the works start */
    record Preparation(@Nullable ApprovalRoute route, int months, List<TemplateMilestone> milestones) {}

    Stream<Template> templates() {
        return preparations.stream().map(this::template);
    }

    private Template template(Preparation preparation) {
        var later = works.stream().map(milestone -> milestone.later(preparation.months()));
        var all = Stream.concat(preparation.milestones().stream(), later).toList();
        var route = preparation.route();
        return route == null
                ? new Template(id(""), sector, null, titleZh, titleEn, categories, sourceZh, sourceEn, all)
                : new Template(
                        id("-" + route.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        sector,
                        route,
                        titleZh + "（" + route.zh() + "）",
                        titleEn + " (" + route.en() + ")",
                        categories,
                        sourceZh,
                        sourceEn,
                        all);
    }

    private String id(String route) {
        return sector.code() + route + "/" + version;
    }
}

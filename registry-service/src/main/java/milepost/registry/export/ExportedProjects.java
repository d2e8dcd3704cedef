package milepost.registry.export;

import java.util.HashMap;
import java.util.Map;
import milepost.registry.export.ExportedProject.Region;
import milepost.registry.export.ExportedProject.Stated;
import milepost.registry.export.ExportedProject.Title;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.NamedRegions;

/** Adds the words for what projects refer to; the title of a plan is looked up once for a file. */
final class ExportedProjects {

    private final NamedRegions regions;
    private final PlanRegistry plans;
    private final Map<String, Title> titles = new HashMap<>();

    ExportedProjects(NamedRegions regions, PlanRegistry plans) {
        this.regions = regions;
        this.plans = plans;
    }

    ExportedProject of(SnapshotProject listed) {
        return new ExportedProject(
                listed.project(),
                listed.standing(),
                listed.project().details().regions().stream()
                        .map(code -> new Region(code, regions.namesOf(code).orElse(null)))
                        .toList(),
                listed.standing().statedStages().stream()
                        .map(stated -> new Stated(stated, titles.computeIfAbsent(stated.plan(), this::title)))
                        .toList());
    }

    private Title title(String plan) {
        var details = plans.get(plan).details();
        var titleEn = details.titleEn();
        return new Title(details.titleZh(), titleEn == null ? details.titleZh() : titleEn);
    }
}

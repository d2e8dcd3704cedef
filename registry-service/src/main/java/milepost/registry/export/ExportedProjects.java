package milepost.registry.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import milepost.registry.export.ExportedProject.Region;
import milepost.registry.export.ExportedProject.Stated;
import milepost.registry.export.ExportedProject.Title;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.KnownRegions.NamedRegions;

/** Adds the words for what projects refer to; the title of a plan is looked up once for a file. */
final class ExportedProjects {

    private final NamedRegions regions;
    private final PlanRegistry plans;
    private final Map<String, Title> titles = new HashMap<>();

    private ExportedProjects(NamedRegions regions, PlanRegistry plans) {
        this.regions = regions;
        this.plans = plans;
    }

    /** Gives all projects of a snapshot to a table. */
    static void write(Snapshot snapshot, PlanRegistry plans, Table table) throws IOException {
        var words = new ExportedProjects(snapshot.regions(), plans);
        snapshot.writeTo(part -> {
            for (var project : part) {
                table.add(words.of(project));
            }
        });
    }

    /** Takes rows. */
    @FunctionalInterface
    interface Table {
        void add(ExportedProject row) throws IOException;
    }

    private ExportedProject of(SnapshotProject listed) {
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

package milepost.registry.imports.handling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.MappedRow.KnownAs;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.relation.Relations;
import org.springframework.stereotype.Component;

/** Looks after the ids in rows of OC4IDS: of the projects that they are, and of others that they refer to. */
@Component
class RowReferences {

    private final ProjectRegistry projects;
    private final Relations relations;

    RowReferences(ProjectRegistry projects, Relations relations) {
        this.projects = projects;
        this.relations = relations;
    }

    /** Returns those of the projects that rows say they are which are registered. */
    Set<UUID> registered(List<OpenRow> rows) {
        var named = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.mapped().known()))
                .map(KnownAs::project)
                .collect(Collectors.toSet());
        return relations.existing(named);
    }

    /**
     * Returns the rows whose references are clear. One that refers to a project that is not registered waits until the rows before
     * and behind it are; what is not registered then either is left out. In a dry run it may refer to those that would be.
     */
    List<OpenRow> clear(Import of, List<OpenRow> open, boolean amending, Map<Integer, ImportRow> done) {
        if (of.file().format() != FileFormat.OC4IDS) {
            return open;
        }
        var existing = relations.existing(
                open.stream().flatMap(row -> new RowIds(row).references()).collect(Collectors.toSet()));
        var coming = open.stream()
                .filter(row -> of.dry()
                        || existing.containsAll(new RowIds(row).references().toList()))
                .flatMap(row -> new RowIds(row).kept(Set.of()).stream())
                .collect(Collectors.toSet());
        var clear = new ArrayList<OpenRow>();
        for (var row : open) {
            var missing = new RowIds(row)
                    .references()
                    .filter(id -> !existing.contains(id) && !(of.dry() && coming.contains(id)))
                    .collect(Collectors.toSet());
            if (missing.isEmpty()) {
                clear.add(row);
            } else if (!of.dry() && (!amending || missing.stream().anyMatch(coming::contains))) {
                done.put(row.row().number(), row.row().deferred());
            } else {
                clear.add(without(row, missing));
            }
        }
        return clear;
    }

    private static OpenRow without(OpenRow row, Set<UUID> missing) {
        var problems = new ArrayList<>(row.warnings());
        missing.forEach(id -> problems.add(CellProblem.warning("relatedProjects[]", "related-not-registered", id)));
        var request = row.request().without(missing);
        var given = EnumSet.copyOf(row.mapped().given());
        if (request.partOf() == null) {
            given.remove(Target.PART_OF);
        }
        return OpenRow.of(row.row(), row.mapped().with(request, given, problems), request, row.decision());
    }
}

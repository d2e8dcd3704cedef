package milepost.registry.imports.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.listed.ListWords;
import milepost.registry.imports.listed.ListedAs;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.regionname.RegionNames;
import milepost.web.json.BodyReader;

/** Reads the rows of one list. */
public final class RowMapper {

    private final Map<Target, List<MappedColumn>> columns = new EnumMap<>(Target.class);
    private final Defaults defaults;
    private final KindCells kinds;
    private final RegionCells regions;
    private final ProjectJson json;

    public RowMapper(
            List<MappedColumn> columns, Defaults defaults, Caller caller, RegionNames names, BodyReader reader) {
        columns.forEach(column -> {
            if (column.target() != null) {
                this.columns
                        .computeIfAbsent(column.target(), _ -> new ArrayList<>())
                        .add(column);
            }
        });
        this.defaults = defaults;
        this.kinds = new KindCells(defaults);
        this.regions = new RegionCells(names, caller, defaults.region());
        this.json = new ProjectJson(reader);
    }

    /** Reads a row of a table. */
    public MappedRow map(SheetRow row) {
        var cells = new RowCells(row, columns);
        var name = cells.text(Target.NAME_ZH);
        if (NoProject.is(row, name, columns.size())) {
            return new MappedRow(row.number(), null, cells.given(), List.of(), null, true);
        }
        var project = new LinkedHashMap<String, Object>();
        put(project, Target.NAME_ZH, name);
        put(project, Target.NAME_EN, cells.text(Target.NAME_EN));
        project.put("aliases", Values.list(cells.joined(Target.ALIASES, ";")));
        kinds.put(project, cells, name);
        putRegions(project, cells);
        PlainCells.putCodes(project, cells);
        put(project, Target.RESPONSIBLE_ORG, cells.text(Target.RESPONSIBLE_ORG));
        PlainCells.putInvestment(project, cells);
        put(project, Target.DESCRIPTION_ZH, cells.joined(Target.DESCRIPTION_ZH, "\n"));
        put(project, Target.PART_OF, cells.text(Target.PART_OF));
        PlainCells.putCorridor(project, cells);
        var decision = cells.text(Target.DECISION);
        var decided = Decision.of(decision);
        if (!decision.isEmpty() && decided.isEmpty()) {
            cells.problem(Target.DECISION, "not-a-decision", decision);
        }
        var listed = listed(cells);
        return json.row(row.number(), project, cells.given(), cells::header, cells.problems(), decided.orElse(null))
                .listed(listed);
    }

    /** Reads a line that is a project as JSON. */
    public MappedRow mapJson(SheetRow row) {
        return json.line(row).listed(defaults.listedAs());
    }

    /** Lists call buckets a category or nature of works too. */
    private ListedAs listed(RowCells cells) {
        var buckets = Stream.of(Target.LIST_BUCKET, Target.CATEGORY, Target.NATURE);
        var listed = ListWords.listed(
                        cells.text(Target.LIST_YEAR),
                        cells.text(Target.LIST_LEVEL),
                        cells.text(Target.LIST_NAME),
                        buckets.map(cells::text))
                .or(defaults.listedAs());
        var missing = listed.missing();
        if (!missing.isEmpty()) {
            cells.warn(
                    missing.getFirst(),
                    "listing-incomplete",
                    missing.stream().map(Target::code).collect(Collectors.joining(", ")));
        }
        return listed;
    }

    private static void put(Map<String, Object> project, Target target, String value) {
        if (!value.isEmpty()) {
            project.put(target.code(), value);
        }
    }

    private void putRegions(Map<String, Object> project, RowCells cells) {
        var read = regions.read(cells.byHeader(Target.REGIONS));
        cells.problems().addAll(read.problems());
        var codes = new LinkedHashSet<>(read.codes());
        if (codes.isEmpty() && read.problems().isEmpty()) {
            if (defaults.region() == null) {
                cells.problem(Target.REGIONS, "region-missing");
            } else {
                codes.add(defaults.region());
            }
        }
        if (!codes.isEmpty()) {
            project.put("regions", List.copyOf(codes));
        }
    }
}

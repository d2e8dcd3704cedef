package milepost.registry.imports.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import milepost.registry.imports.mapping.Decision.Kind;
import milepost.registry.imports.mapping.MappedRow;
import milepost.registry.imports.mapping.RowMapper;
import milepost.registry.imports.oc4ids.Oc4idsMapper;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.oc4ids.OwnIdentifiers;
import milepost.registry.regionname.RegionNames;
import milepost.web.json.BodyReader;
import org.springframework.stereotype.Component;

/** Reads rows as descriptions of projects. */
@Component
class RowOpening {

    private final RegionNames regions;
    private final BodyReader reader;
    private final OwnIdentifiers identifiers;

    RowOpening(RegionNames regions, BodyReader reader, OwnIdentifiers identifiers) {
        this.regions = regions;
        this.reader = reader;
        this.identifiers = identifiers;
    }

    /** Returns the rows that describe projects in the caller's regions; the others are done. */
    List<OpenRow> open(Import of, List<ImportRow> rows, Map<Integer, ImportRow> done) {
        var mapper = mapper(of);
        var open = new ArrayList<OpenRow>();
        for (var row : rows) {
            var mapped = mapper.apply(row.sheet());
            var decision = row.decision() == null ? mapped.decision() : row.decision();
            var request = mapped.request();
            if (mapped.skipped() || (decision != null && decision.kind() == Kind.SKIP)) {
                done.put(row.number(), row.skipped(mapped.skipped() ? mapped.problems() : List.of()));
            } else if (request == null) {
                done.put(row.number(), row.refused(mapped.problems()));
            } else if (!of.caller().covers(request.regions().getFirst())) {
                done.put(
                        row.number(),
                        row.refused(RowProblems.regionNotYours(request.regions().getFirst(), of.caller())));
            } else {
                open.add(OpenRow.of(row, mapped, request, decision));
            }
        }
        return open;
    }

    private Function<SheetRow, MappedRow> mapper(Import of) {
        var defaults = of.options().defaults();
        return switch (of.file().format()) {
            case OC4IDS -> new Oc4idsMapper(defaults, of.caller(), regions, reader, identifiers)::map;
            case NDJSON -> new RowMapper(of.columns(), defaults, of.caller(), regions, reader)::mapJson;
            case CSV, XLSX -> new RowMapper(of.columns(), defaults, of.caller(), regions, reader)::map;
        };
    }
}

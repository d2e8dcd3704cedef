package milepost.registry.imports.oc4ids;

import java.util.List;
import milepost.access.Caller;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.mapping.Defaults;
import milepost.registry.imports.mapping.MappedRow;
import milepost.registry.imports.mapping.ProjectJson;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.oc4ids.Oc4idsRow;
import milepost.registry.oc4ids.OwnIdentifiers;
import milepost.registry.regionname.RegionNames;
import milepost.web.json.BodyReader;

/** Reads the projects of one file of OC4IDS. */
public final class Oc4idsMapper {

    private final Defaults defaults;
    private final PlaceReading places;
    private final IdentityReading identities;
    private final ProjectJson json;

    public Oc4idsMapper(Defaults defaults, Caller caller, RegionNames names, BodyReader reader, OwnIdentifiers own) {
        this.defaults = defaults;
        this.places = new PlaceReading(names, caller, defaults.region());
        this.identities = new IdentityReading(own);
        this.json = new ProjectJson(reader);
    }

    /** Reads a project. */
    public MappedRow map(SheetRow sheet) {
        var row = Oc4idsRow.of(sheet);
        if (row.newer() != null) {
            return MappedRow.without(
                    row.number(), List.of(CellProblem.warning("id", "newer-version", row.id(), row.newer())), true);
        }
        if (row.project().isEmpty()) {
            var why = row.findings().stream().map(FoundProblems::refusal).toList();
            return MappedRow.without(row.number(), why, false);
        }
        var draft = new Draft(row.project());
        NameReading.read(draft);
        StatusReading.read(draft);
        PlainReading.read(draft);
        OrganisationReading.read(draft);
        places.read(draft);
        KindReading.read(draft, defaults);
        var known = identities.read(draft);
        row.findings().forEach(finding -> draft.refuse(FoundProblems.warning(finding)));
        var words = draft.line("/import/decision");
        var decision = Decision.of(words);
        if (!words.isEmpty() && decision.isEmpty()) {
            draft.refuse(CellProblem.of("import", "not-a-decision", words));
        }
        return json.row(
                        row.number(),
                        draft.project(),
                        draft.given(),
                        Oc4idsMapper::path,
                        draft.problems(),
                        decision.orElse(null))
                .known(known)
                .listed(defaults.listedAs());
    }

    /** Where OC4IDS says what a member says. */
    private static String path(Target member) {
        return switch (member) {
            case NAME_ZH -> "title";
            case REGIONS -> "locations";
            case CODES -> "identifiers";
            case RESPONSIBLE_ORG -> "publicAuthority";
            case INVESTMENT -> "budget.amount";
            case DESCRIPTION_ZH -> "description";
            case NATURE, CATEGORY -> "additionalClassifications";
            case PART_OF -> "relatedProjects";
            case NAME_EN, ALIASES, CORRIDOR -> "milepost." + member.code();
            case LIST_YEAR, LIST_LEVEL, LIST_NAME, LIST_BUCKET, DECISION -> member.code();
        };
    }
}

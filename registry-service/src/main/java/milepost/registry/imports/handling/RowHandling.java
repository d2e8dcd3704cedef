package milepost.registry.imports.handling;

import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.registry.duplicate.Twins;
import milepost.registry.imports.mapping.Decision.Kind;
import milepost.registry.imports.mapping.RowMapper;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.registry.listing.ListEntry;
import milepost.registry.project.AmendmentNote;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.regionname.RegionNames;
import milepost.registry.registration.Described;
import milepost.registry.registration.Outcome;
import milepost.registry.registration.Registering;
import milepost.registry.version.ChangedMembers;
import milepost.web.ProblemException;
import milepost.web.json.BodyReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles rows of an import: looks for the projects that they are, and registers the others. */
@Component
public class RowHandling {

    private static final Logger LOG = LoggerFactory.getLogger(RowHandling.class);

    private final RegionNames regions;
    private final BodyReader reader;
    private final Twins twins;
    private final ProjectRegistry projects;
    private final Registering registering;
    private final RowListing listing;

    RowHandling(
            RegionNames regions,
            BodyReader reader,
            Twins twins,
            ProjectRegistry projects,
            Registering registering,
            RowListing listing) {
        this.regions = regions;
        this.reader = reader;
        this.twins = twins;
        this.projects = projects;
        this.registering = registering;
        this.listing = listing;
    }

    /**
     * Returns what became of rows, in the transaction of the caller; in a dry run, what would become of them.
     *
     * @param amending whether registered projects may be changed; otherwise rows that would are deferred, since a change can fail
     */
    public List<ImportRow> handle(Import of, List<ImportRow> rows, boolean amending) {
        var done = new LinkedHashMap<Integer, ImportRow>();
        var open = open(of, rows, done);
        var targets = targets(open);
        var known = projects.all(targets.values()).stream().collect(Collectors.toMap(Project::id, identity()));
        var standing = listing.standing(open, known.keySet());
        var earlier = new HashMap<String, Integer>();
        var others = new ArrayList<OpenRow>();
        for (var row : open) {
            var target = targets.get(row.described().id());
            var repeated = row.is(Kind.DISTINCT)
                    ? Optional.<Integer>empty()
                    : row.marks().map(earlier::get).filter(Objects::nonNull).findFirst();
            row.marks().forEach(mark -> earlier.putIfAbsent(mark, row.row().number()));
            if (target != null) {
                done.put(
                        row.row().number(),
                        met(of, row, Optional.ofNullable(known.get(target)), target, standing, amending));
            } else if (row.is(Kind.LINK)) {
                done.put(row.row().number(), row.row().refused(RowProblems.whichProject()));
            } else if (repeated.isPresent()) {
                done.put(row.row().number(), repeated(of, row, repeated.get()));
            } else {
                others.add(row);
            }
        }
        register(of, others, done);
        return rows.stream()
                .map(row -> Objects.requireNonNull(done.get(row.number())))
                .toList();
    }

    /** Returns what becomes of a row that could not be handled by itself. */
    public static ImportRow failed(ImportRow row, RuntimeException why) {
        if (!(why instanceof ProblemException problem)) {
            LOG.atError().addKeyValue("row", row.number()).setCause(why).log("A row of an import failed");
            return row.refused(RowProblems.failed(why));
        }
        return RowProblems.isSuspected(problem)
                ? row.suspected(RowProblems.candidates(problem), List.of(), row.decision(), false)
                : row.refused(RowProblems.of(problem));
    }

    /** Returns the rows that describe projects in the caller's regions; the others are done. */
    private List<OpenRow> open(Import of, List<ImportRow> rows, Map<Integer, ImportRow> done) {
        var mapper = new RowMapper(of.columns(), of.options().defaults(), of.caller(), regions, reader);
        var open = new ArrayList<OpenRow>();
        for (var row : rows) {
            var mapped = of.isTable() ? mapper.map(row.sheet()) : mapper.mapJson(row.sheet());
            var decision = row.decision() == null ? mapped.decision() : row.decision();
            var request = mapped.request();
            if (mapped.skipped() || (decision != null && decision.kind() == Kind.SKIP)) {
                done.put(row.number(), row.skipped());
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

    /** Returns the registered projects that rows are, by the ids of their descriptions: those decided on, and those that are certain. */
    private Map<UUID, UUID> targets(List<OpenRow> open) {
        var undecided = open.stream()
                .filter(row -> !row.is(Kind.LINK) && !row.is(Kind.DISTINCT))
                .map(OpenRow::described)
                .toList();
        var targets = new HashMap<>(twins.of(undecided));
        for (var row : open) {
            var linked = row.is(Kind.LINK) ? row.linked() : null;
            if (linked != null) {
                targets.put(row.described().id(), linked);
            }
        }
        return targets;
    }

    /** A row of a registered project. */
    private ImportRow met(
            Import of,
            OpenRow row,
            Optional<Project> found,
            UUID target,
            Map<UUID, List<ListEntry>> standing,
            boolean amending) {
        var project = found.map(Project::mergedInto)
                .map(projects::get)
                .or(() -> found)
                .orElse(null);
        if (project == null) {
            return row.row().refused(RowProblems.noSuchProject(target));
        }
        var after = Amending.with(project.details(), row.details(), row.mapped().given());
        var changed = ChangedMembers.between(project.details(), after);
        var entries = standing.getOrDefault(project.id(), List.of());
        var added = RowListing.added(row, entries);
        var warnings = new ArrayList<>(row.warnings());
        warnings.addAll(RowListing.warnings(row, entries));
        if (changed.isEmpty() && added.isEmpty()) {
            return row.row().became(RowOutcome.SAME, project.id(), warnings);
        }
        if (!of.caller().covers(project.leadRegion())) {
            return row.row().refused(RowProblems.projectNotYours(project.leadRegion(), of.caller()));
        }
        if (!of.dry()) {
            if (!amending) {
                return row.row().deferred();
            }
            if (!changed.isEmpty()) {
                var note = new AmendmentNote(null, row.origin(of), of.options().backfill());
                projects.amend(project, after, changed, note, of.caller());
            }
            added.ifPresent(entry -> listing.list(of, row, project.id(), entry));
        }
        return row.row().became(RowOutcome.AMENDED, project.id(), warnings);
    }

    /** A row of the same project as an earlier one: once that is registered, it is looked at again. */
    private static ImportRow repeated(Import of, OpenRow row, int earlier) {
        return of.dry()
                ? row.row().became(RowOutcome.SAME, null, List.of(RowProblems.likeRow(earlier)))
                : row.row().deferred();
    }

    private void register(Import of, List<OpenRow> rows, Map<Integer, ImportRow> done) {
        var described = rows.stream()
                .map(row ->
                        new Described(row.asked(), row.origin(of), of.options().backfill(), row.described()))
                .toList();
        var outcomes = of.dry()
                ? registering.rehearseRows(described, of.caller())
                : registering.registerRows(described, of.caller());
        var numbers = new HashMap<UUID, Integer>();
        var registered = new LinkedHashMap<UUID, OpenRow>();
        for (var i = 0; i < rows.size(); i++) {
            var project = outcomes.get(i).project();
            if (project != null) {
                numbers.put(project.id(), rows.get(i).row().number());
                registered.put(project.id(), rows.get(i));
            }
        }
        if (!of.dry()) {
            listing.listAdded(of, registered);
        }
        for (var i = 0; i < rows.size(); i++) {
            done.put(rows.get(i).row().number(), registered(of, rows.get(i), outcomes.get(i), numbers));
        }
    }

    private static ImportRow registered(Import of, OpenRow row, Outcome outcome, Map<UUID, Integer> numbers) {
        var project = outcome.project();
        var refusal = outcome.refusal();
        if (project != null || refusal == null) {
            return row.row()
                    .became(RowOutcome.REGISTERED, of.dry() || project == null ? null : project.id(), row.warnings());
        }
        if (!RowProblems.isSuspected(refusal)) {
            return row.row().refused(RowProblems.of(refusal));
        }
        var told = new ArrayList<>(row.warnings());
        var candidates = RowProblems.candidates(refusal).stream()
                .filter(candidate -> !of.dry() || !numbers.containsKey(candidate.id()))
                .toList();
        RowProblems.candidates(refusal).stream()
                .map(candidate -> numbers.get(candidate.id()))
                .filter(Objects::nonNull)
                .forEach(number -> told.add(RowProblems.likeRow(number)));
        var again = row.is(Kind.DISTINCT) && row.row().candidates().isEmpty() && !candidates.isEmpty();
        return row.row().suspected(candidates, told, row.decision(), again);
    }
}

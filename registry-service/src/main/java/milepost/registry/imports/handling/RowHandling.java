package milepost.registry.imports.handling;

import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.registry.duplicate.Twins;
import milepost.registry.imports.mapping.Decision.Kind;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.registry.listing.ListEntry;
import milepost.registry.project.AmendmentNote;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.registration.Outcome;
import milepost.registry.registration.Registering;
import milepost.registry.version.ChangedMembers;
import milepost.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles rows of an import: looks for the projects that they are, and registers the others. */
@Component
public class RowHandling {

    private static final Logger LOG = LoggerFactory.getLogger(RowHandling.class);

    private final RowOpening opening;
    private final RowReferences references;
    private final Twins twins;
    private final ProjectRegistry projects;
    private final Registering registering;
    private final RowListing listing;

    RowHandling(
            RowOpening opening,
            RowReferences references,
            Twins twins,
            ProjectRegistry projects,
            Registering registering,
            RowListing listing) {
        this.opening = opening;
        this.references = references;
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
        var open = references.clear(of, opening.open(of, rows, done), amending, done);
        var registered = references.registered(open);
        var targets = targets(open, registered);
        var known = projects.all(targets.values()).stream().collect(Collectors.toMap(Project::id, identity()));
        var standing = listing.standing(open, known.keySet());
        var earlier = new HashMap<String, Integer>();
        var others = new ArrayList<OpenRow>();
        for (var row : open) {
            var target = targets.get(row.described().id());
            var repeated = row.is(Kind.DISTINCT) || new RowIds(row).sayWhatItIsNot()
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
        register(of, others, registered, done);
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

    /** Returns the registered projects that rows are, by the ids of their descriptions: those decided on, those that they name, and those that are certain. */
    private Map<UUID, UUID> targets(List<OpenRow> open, Set<UUID> registered) {
        var undecided = open.stream()
                .filter(row -> !row.is(Kind.LINK) && !row.is(Kind.DISTINCT))
                .toList();
        var targets = new HashMap<>(
                twins.of(undecided.stream().map(OpenRow::described).toList()));
        for (var row : undecided) {
            if (new RowIds(row).sayWhatItIsNot()) {
                targets.remove(row.described().id());
            }
            new RowIds(row)
                    .known(registered)
                    .ifPresent(id -> targets.put(row.described().id(), id));
        }
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

    private void register(Import of, List<OpenRow> rows, Set<UUID> taken, Map<Integer, ImportRow> done) {
        var described =
                rows.stream().map(row -> new RowIds(row).described(of, taken)).toList();
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

package milepost.registry.imports.handling;

import java.util.List;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.registry.duplicate.Candidate;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.listing.ListEntry;
import milepost.web.ProblemException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is wrong with a row beyond its cells. */
public final class RowProblems {

    private static final String SUSPECTED = "duplicate-suspected";
    private static final String CHANGED = "concurrent-change";

    private RowProblems() {}

    static List<CellProblem> regionNotYours(String region, Caller caller) {
        return of(Target.REGIONS, "region-not-yours", region, String.join(", ", caller.regions()));
    }

    static List<CellProblem> projectNotYours(String region, Caller caller) {
        return of(Target.REGIONS, "project-not-yours", region, String.join(", ", caller.regions()));
    }

    static List<CellProblem> noSuchProject(Object id) {
        return of(Target.DECISION, "no-such-project", id);
    }

    static List<CellProblem> whichProject() {
        return of(Target.DECISION, "link-which");
    }

    static CellProblem listedOtherwise(ListEntry entry) {
        var where = List.of(
                String.valueOf(entry.year()), entry.list(), entry.bucket().zh());
        return new CellProblem(Target.LIST_BUCKET.zh(), "listed-otherwise", where, true);
    }

    static CellProblem likeRow(int number) {
        return new CellProblem(Target.NAME_ZH.zh(), "like-row", List.of(String.valueOf(number)), true);
    }

    /** What a refusal by the registry says. */
    public static List<CellProblem> of(ProblemException refusal) {
        var faults = refusal.fields().stream()
                .map(fault -> new CellProblem(
                        column(fault.name()),
                        fault.code(),
                        fault.args().stream().map(Object::toString).toList(),
                        false))
                .toList();
        return faults.isEmpty() ? failed(refusal) : faults;
    }

    public static List<CellProblem> failed(RuntimeException e) {
        var code = e instanceof ProblemException problem
                ? problem.code()
                : e.getClass().getSimpleName();
        return List.of(new CellProblem("", "row-failed", List.of(code), false));
    }

    public static boolean isSuspected(ProblemException refusal) {
        return refusal.code().equals(SUSPECTED);
    }

    /** Whether the same can succeed when it is done again. */
    public static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || (e instanceof ProblemException problem && problem.code().equals(CHANGED));
    }

    public static List<Candidate> candidates(ProblemException refusal) {
        return refusal.properties().get("candidates") instanceof List<?> candidates
                ? candidates.stream().map(Candidate.class::cast).toList()
                : List.of();
    }

    private static String column(String pointer) {
        return Stream.of(Target.values())
                .filter(target -> pointer.startsWith("/" + target.code()))
                .map(Target::zh)
                .findFirst()
                .orElse(pointer);
    }

    private static List<CellProblem> of(Target column, String code, Object... args) {
        return List.of(new CellProblem(
                column.zh(), code, Stream.of(args).map(Object::toString).toList(), false));
    }
}

package milepost.registry.imports.state;

import java.util.List;
import java.util.UUID;
import milepost.registry.duplicate.Candidate;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.reading.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param outcome null until it is handled
 * @param project the registered project that it became or is
 * @param due whether it is to be handled again, or by itself
 */
public record ImportRow(
        SheetRow sheet,
        @Nullable RowOutcome outcome,
        @Nullable UUID project,
        List<CellProblem> problems,
        List<Candidate> candidates,
        @Nullable Decision decision,
        boolean due) {

    public int number() {
        return sheet.number();
    }

    /** As before it was handled; what was found and decided before stays known. */
    public ImportRow fresh() {
        return new ImportRow(sheet, null, null, List.of(), candidates, decision, false);
    }

    public ImportRow refused(List<CellProblem> why) {
        return new ImportRow(sheet, RowOutcome.REFUSED, null, why, candidates, decision, false);
    }

    public ImportRow skipped(List<CellProblem> why) {
        return new ImportRow(sheet, RowOutcome.SKIPPED, null, why, candidates, decision, false);
    }

    public ImportRow became(RowOutcome what, @Nullable UUID id, List<CellProblem> warnings) {
        return new ImportRow(sheet, what, id, warnings, candidates, decision, false);
    }

    /** It is handled by itself, after the rows before it. */
    public ImportRow deferred() {
        return new ImportRow(sheet, outcome, project, problems, candidates, decision, true);
    }

    /** @param again whether its decision can be carried out now that the candidates are known */
    public ImportRow suspected(
            List<Candidate> others, List<CellProblem> told, @Nullable Decision decided, boolean again) {
        return new ImportRow(sheet, RowOutcome.SUSPECTED, null, told, others, decided, again);
    }
}

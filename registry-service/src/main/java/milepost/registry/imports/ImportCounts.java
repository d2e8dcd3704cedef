package milepost.registry.imports;

import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.RowOutcome;

/** How many rows became what. */
record ImportCounts(int registered, int amended, int same, int suspected, int refused, int skipped) {

    static ImportCounts of(Import of) {
        return new ImportCounts(
                count(of, RowOutcome.REGISTERED),
                count(of, RowOutcome.AMENDED),
                count(of, RowOutcome.SAME),
                count(of, RowOutcome.SUSPECTED),
                count(of, RowOutcome.REFUSED),
                count(of, RowOutcome.SKIPPED));
    }

    private static int count(Import of, RowOutcome outcome) {
        return of.counts().getOrDefault(outcome, 0);
    }
}

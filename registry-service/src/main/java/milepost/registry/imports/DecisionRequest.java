package milepost.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.imports.mapping.Decision;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** Decisions on rows that may be registered projects. */
record DecisionRequest(
        @NotEmpty @Size(max = 500) @Distinct(by = "row") List<RowDecision> decisions) {

    /** What is to be done with one row. */
    @Schema(name = "RowDecision")
    record RowDecision(
            @Positive int row,
            Decision.Kind decision,

            @Schema(
                    description =
                            "The project that it is, or that it is not; without it the only candidate, or all of them")
            @Nullable UUID project,

            @Schema(description = "Why it is another project; needed with distinct") @Nullable @Line(max = 200)
            String because)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(decision != Decision.Kind.DISTINCT || because != null, "/because", "not-null");
        }
    }

    Map<Integer, Decision> byRow() {
        var byRow = new LinkedHashMap<Integer, Decision>();
        decisions.forEach(one -> byRow.put(one.row(), new Decision(one.decision(), one.project(), one.because())));
        return byRow;
    }
}

package milepost.registry.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The works that the clauses of plans name. Citations refer to plans and never the other way round, so the feature that keeps
 * citations implements this.
 */
public interface NamedWorks {

    /** Returns the works of a plan by the number of the clause that names them, in the order in which they were recorded. */
    Map<String, List<NamedWork>> byClause(String plan);

    /** Counts the works of each plan, of all with one query; a plan that names none may lack. */
    Map<String, Counts> counts(Collection<String> plans);

    /** How many works a plan names, each counted once. */
    @Schema(name = "NamedWorkCounts")
    record Counts(
            @Schema(description = "Number of different works")
            int named,

            int registered,

            @Schema(description = "Registered works without any report")
            int silentNever,

            @Schema(description = "Registered works whose light is yellow or red")
            int late) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}

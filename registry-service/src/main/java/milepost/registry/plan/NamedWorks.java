package milepost.registry.plan;

import java.util.List;
import java.util.Map;

/**
 * The works that the clauses of plans name. Citations refer to plans and never the other way round, so the feature that keeps
 * citations implements this.
 */
public interface NamedWorks {

    /** Returns the works of a plan by the number of the clause that names them, in the order in which they were recorded. */
    Map<String, List<NamedWork>> byClause(String plan);
}

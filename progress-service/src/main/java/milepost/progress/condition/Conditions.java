package milepost.progress.condition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the conditions of projects. */
@Component
public class Conditions {

    private final ConditionRepository repository;

    Conditions(ConditionRepository repository) {
        this.repository = repository;
    }

    /** Adds a fact that was recorded in another database, in the transaction that adds the project's version. */
    public void restore(ConditionFact fact) {
        repository.insert(fact);
    }

    /**
     * Returns what is on record about a project.
     *
     * @param projectIds the project and those that were merged into it
     * @param recordedBy the time as of which it is asked for, null for now
     */
    public ConditionHistory history(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return new ConditionHistory(repository.list(projectIds, recordedBy));
    }
}

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

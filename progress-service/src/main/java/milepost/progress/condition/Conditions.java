package milepost.progress.condition;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * The same of several projects, by their ids; those of which nothing is on record are left out.
     *
     * @param projectIds the projects, by their ids and those of the projects that were merged into them
     */
    public Map<UUID, ConditionHistory> histories(Map<UUID, UUID> projectIds, @Nullable Instant recordedBy) {
        return repository.list(List.copyOf(projectIds.keySet()), recordedBy).stream()
                .collect(groupingBy(
                        fact -> Objects.requireNonNull(projectIds.get(fact.projectId())),
                        collectingAndThen(toList(), ConditionHistory::new)));
    }
}

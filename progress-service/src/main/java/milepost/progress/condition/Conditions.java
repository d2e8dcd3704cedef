package milepost.progress.condition;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.progress.change.Warning;
import milepost.progress.fact.Condition;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the conditions of projects. */
@Component
public class Conditions implements CorrectableFacts {

    private final ConditionRepository repository;

    Conditions(ConditionRepository repository) {
        this.repository = repository;
    }

    /**
     * Adds a fact that was recorded in another database, in the transaction that adds the project's version. A fact that is on record
     * is one that was told again, after a merge or a correction.
     */
    public void restore(UUID eventId, ConditionFact fact) {
        if (!repository.has(fact.id())) {
            repository.insert(eventId, fact);
        }
    }

    /**
     * Returns what is on record about a project, as it was last corrected.
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

    @Override
    public Optional<CorrectableFact> find(UUID eventId) {
        return repository
                .find(eventId)
                .map(fact -> new CorrectableFact(
                        eventId,
                        fact.projectId(),
                        ConditionChanged.class,
                        fact.statement(),
                        fact.condition() == Condition.ACTIVE ? Set.of("day") : Set.of("day", "until", "reasonCode"),
                        false));
    }

    @Override
    public List<Warning> warnings(UUID eventId, List<UUID> family, LocalDate today) {
        var now = history(family, null);
        return repository.find(eventId).stream()
                .flatMap(corrected -> now.facts().stream().filter(corrected::equals))
                .map(fact -> new ChangedCondition(fact, now.only(other -> !other.equals(fact)), now))
                .flatMap(changed -> changed.warnings(today).stream())
                .toList();
    }
}

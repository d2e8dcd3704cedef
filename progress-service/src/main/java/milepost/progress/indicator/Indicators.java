package milepost.progress.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.milestone.MilestoneProperties;
import milepost.web.IfMatch;
import org.springframework.stereotype.Component;

/** Finds indicators, and saves facts about them, which needs the project's row lock. */
@Component
public class Indicators {

    private final IndicatorRepository repository;
    private final MilestoneProperties properties;

    Indicators(IndicatorRepository repository, MilestoneProperties properties) {
        this.repository = repository;
        this.properties = properties;
    }

    /** Returns the indicator; 404 if there is none. */
    public Indicator get(UUID id) {
        return repository.find(id).orElseThrow(() -> IndicatorProblems.notFound(id));
    }

    /** Returns the indicator as it was at a moment; 404 if there was none. */
    public Indicator get(UUID id, Moment moment) {
        return get(id).at(moment).orElseThrow(() -> IndicatorProblems.notFound(id));
    }

    /**
     * Returns the indicator for a change; 412 if it has changed.
     *
     * @param read the version that the caller has read; empty for any
     */
    public Indicator get(UUID id, Optional<Long> read) {
        var indicator = get(id);
        IfMatch.requireCurrent(read, indicator.version());
        return indicator;
    }

    /** The same; 409 if it was cancelled. */
    public Indicator getOpen(UUID id, Optional<Long> read) {
        var indicator = get(id, read);
        indicator.cancellation().ifPresent(fact -> {
            throw IndicatorProblems.cancelled(id, fact.occurredOn());
        });
        return indicator;
    }

    /** Returns the indicators of these projects as they were at a moment, in the order in which they were first recorded. */
    public List<Indicator> ofProjects(Collection<UUID> projectIds, Moment moment) {
        return repository.list(projectIds).stream()
                .flatMap(indicator -> indicator.at(moment).stream())
                .toList();
    }

    /** Throws 409 if these projects have an indicator of this segment and unit, and with a title that looks the same. */
    public void requireNew(IndicatorDefinition definition, Collection<UUID> projectIds) {
        repository.list(projectIds).stream()
                .filter(other ->
                        other.cancellation().isEmpty() && other.definition().looksLike(definition))
                .findFirst()
                .ifPresent(existing -> {
                    throw IndicatorProblems.exists(existing.id(), definition.titleZh(), definition.unit());
                });
    }

    /** Saves a fact of an indicator, and the indicator itself if that is its first. */
    public void save(Indicator after, IndicatorFact fact) {
        if (after.version() == 1) {
            repository.insert(after);
        }
        repository.add(after, fact, after.dueAt(properties.grace()));
    }

    /** Locks the rows of the projects of indicators whose deadline seems to have passed; some may have been handled meanwhile. */
    public List<PassedIndicator> lockPassed(Instant now, int limit) {
        return repository.lockPassed(now, limit);
    }

    /** Whether the deadline has passed by a time without the target being reached, and that was not published yet. */
    public boolean isDue(Indicator indicator, Instant now) {
        var due = indicator.dueAt(properties.grace());
        return due != null && !due.isAfter(now);
    }

    /** Keeps anew when an indicator is due by its facts, which may be later than it was when the last one was saved. */
    public void keepDue(Indicator indicator) {
        repository.keepDue(indicator.id(), indicator.dueAt(properties.grace()));
    }
}

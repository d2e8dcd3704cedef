package milepost.progress.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.indicator.IndicatorContent.Missed;
import org.jspecify.annotations.Nullable;

/** An indicator, as it follows from its facts. */
public final class Indicator {

    private final UUID id;
    private final UUID projectId;
    private final IndicatorFacts facts;
    private final IndicatorState state;
    private final IndicatorDefinition definition;

    /**
     * @param projectId the project for which it was set, which may have been merged since
     * @param facts that it was set is among them
     */
    public Indicator(UUID id, UUID projectId, IndicatorFacts facts) {
        this(id, projectId, facts, new IndicatorState(facts.standing((LocalDate) null)));
    }

    private Indicator(UUID id, UUID projectId, IndicatorFacts facts, IndicatorState state) {
        this.id = id;
        this.projectId = projectId;
        this.facts = facts;
        this.state = state;
        this.definition = Objects.requireNonNull(state.definition, "An indicator that was not set");
    }

    /** Returns the indicator as it was at a moment; empty before it was set. */
    public Optional<Indicator> at(Moment moment) {
        var known = facts.asOf(moment.asOf());
        var then = new IndicatorState(known.standing(moment.on()));
        return then.definition == null ? Optional.empty() : Optional.of(new Indicator(id, projectId, known, then));
    }

    /** Returns the indicator after another fact. */
    public Indicator with(IndicatorFact fact) {
        return new Indicator(id, projectId, facts.with(fact));
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public IndicatorFacts facts() {
        return facts;
    }

    public IndicatorDefinition definition() {
        return definition;
    }

    /** Returns every target that it ever had, the first one first and the current one last. */
    public List<TargetValue> targets() {
        return List.copyOf(state.targets);
    }

    public TargetValue target() {
        return state.targets.getLast();
    }

    /** Returns the target that held at the end of a day; empty if none was set by then. */
    public Optional<TargetValue> targetOn(LocalDate day) {
        return state.targets.stream()
                .filter(target -> !target.setOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** Returns the target that an event has set. */
    public TargetValue targetOf(UUID eventId) {
        return state.targets.stream()
                .filter(target -> target.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    /** Returns all observations, the latest day last; those that are superseded too. */
    public List<Observation> observations() {
        return List.copyOf(state.observations);
    }

    /** Returns the observations that count, one for each day. */
    public List<Observation> counted() {
        return state.observations.stream()
                .filter(observation -> !observation.superseded())
                .toList();
    }

    public Optional<Observation> latest() {
        return counted().stream().reduce((_, later) -> later);
    }

    /** Returns the values that reach the current target. */
    public Band band() {
        return definition.direction().band(target().value(), definition.tolerancePercent());
    }

    /**
     * Returns the observation since which the current target is reached: the first of those that reach it one after the other, up to
     * the last one by the deadline or, if that one does not, up to the latest one. Empty if neither reaches it.
     */
    public Optional<Observation> reached() {
        var inTime = counted().stream()
                .filter(observation -> !observation.date().isAfter(target().deadline()))
                .toList();
        return band().reachedSince(inTime).or(() -> band().reachedSince(counted()));
    }

    /** Whether any observation reaches the current target. */
    public boolean wasReached() {
        return counted().stream().map(Observation::value).anyMatch(band()::contains);
    }

    /** Why it counts no longer, if that is so. */
    public Optional<IndicatorFact> cancellation() {
        return Optional.ofNullable(state.cancellation);
    }

    /** Whether observations are expected on a day: until it is cancelled, or reached at a deadline that has passed. */
    public boolean isFollowed(LocalDate day) {
        return cancellation().isEmpty()
                && (reached().isEmpty() || !target().deadline().isBefore(day));
    }

    /** Returns the number of its facts. */
    public long version() {
        return facts.recorded().size();
    }

    /** When it was last reported on. */
    public Instant lastConfirmedAt() {
        return facts.recorded().stream()
                .filter(fact -> !(fact.content() instanceof Missed))
                .map(IndicatorFact::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Returns when the sweep is to look at it; null if there is nothing that it could miss. */
    @Nullable Instant dueAt(Duration grace) {
        var isSettled = cancellation().isPresent()
                || target().missedAt() != null
                || reached().isPresent();
        return isSettled ? null : target().dueAt(grace);
    }
}

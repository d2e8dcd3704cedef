package milepost.progress.milestone;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Definition;
import milepost.progress.fact.Fact;
import milepost.progress.fact.Facts;
import milepost.progress.stage.MilestoneType;
import milepost.web.check.Characters;
import org.jspecify.annotations.Nullable;

/** A milestone, as it follows from its facts. */
public final class Milestone {

    static final Comparator<Milestone> BY_BASELINE =
            comparing((Milestone milestone) -> milestone.firstBaseline().date()).thenComparing(Milestone::id);

    private final UUID id;
    private final UUID projectId;
    private final Facts facts;
    private final int moves;
    private final MilestoneState state;
    private final Definition definition;

    /**
     * @param facts that it was added is among them
     * @param moves how often it came to another project by a merge
     */
    public Milestone(UUID id, UUID projectId, Facts facts, int moves) {
        this(id, projectId, facts, moves, new MilestoneState(facts.standing()));
    }

    private Milestone(UUID id, UUID projectId, Facts facts, int moves, MilestoneState state) {
        this.id = id;
        this.projectId = projectId;
        this.facts = facts;
        this.moves = moves;
        this.state = state;
        this.definition = Objects.requireNonNull(state.definition, "A milestone that was not added");
    }

    /** Returns the milestone as it was at a moment; empty before it was added. */
    public Optional<Milestone> at(Moment moment) {
        var known = facts.asOf(moment.asOf());
        var then = new MilestoneState(known.standingOn(moment.on()));
        return then.definition == null
                ? Optional.empty()
                : Optional.of(new Milestone(id, projectId, known, moves, then));
    }

    /** Returns the milestone after another fact. */
    public Milestone with(Fact fact) {
        return new Milestone(id, projectId, facts.with(fact), moves);
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public Facts facts() {
        return facts;
    }

    public Definition definition() {
        return definition;
    }

    public MilestoneType type() {
        return definition.type();
    }

    public String titleZh() {
        return definition.titleZh();
    }

    /** Returns all targets, the first baseline first and the current target last. */
    public Targets targets() {
        return state.targets();
    }

    public Target firstBaseline() {
        return state.targets().all().getFirst();
    }

    /** The target of the timetable in force, which slips are counted from. */
    public Target baseline() {
        return state.targets().baseline();
    }

    public Target currentTarget() {
        return state.targets().all().getLast();
    }

    /** How often its target was moved. */
    public int revisionCount() {
        return state.targets().moves();
    }

    /** Returns the number of its changes: each fact, and each move to another project. */
    public long version() {
        return facts.recorded().size() + moves;
    }

    public Optional<Achievement> achievement() {
        return Optional.ofNullable(state.achievement);
    }

    public Optional<LocalDate> actualDate() {
        return achievement().map(Achievement::actualDate);
    }

    /** The last report of a part of it. */
    public Optional<Fact> partly() {
        return Optional.ofNullable(state.partly);
    }

    /** How much was last reported as done, of the planned quantity. */
    public Optional<BigDecimal> quantityDone() {
        return partly().map(fact -> fact.content() instanceof PartlyMet report ? report.quantityDone() : null);
    }

    /** Why work on it rests, if it does. */
    public Optional<Fact> pause() {
        return Optional.ofNullable(state.pause);
    }

    /** Why it does not apply or will not be met, if that is so. */
    public Optional<Fact> ending() {
        return Optional.ofNullable(state.ending);
    }

    public boolean isMet() {
        return state.achievement != null;
    }

    /** Whether it is still to be met. */
    public boolean isOpen() {
        return !isMet() && state.ending == null;
    }

    /** Whether the progress of the project depends on it: all but those that were waived or cancelled. */
    public boolean counts() {
        return isMet() || isOpen();
    }

    public MilestoneStatus status() {
        return state.status();
    }

    /**
     * Returns the days from the baseline to the day on which it was met; while it is open, to its current target, or to
     * {@code today} once that has passed. Negative when early.
     */
    public int slipDays(LocalDate today) {
        return slipDaysOn(today, baseline());
    }

    /** The same from the first baseline, whatever timetable is in force. */
    public int totalSlipDays(LocalDate today) {
        return slipDaysOn(today, firstBaseline());
    }

    private int slipDaysOn(LocalDate today, Target from) {
        var target = currentTarget();
        return from.daysTo(actualDate().orElse(target.passedOn(today) ? today : target.date()));
    }

    /** Returns the days from the baseline to a day. What is to happen some time after the baseline is never late. */
    public int slipDaysTo(LocalDate day) {
        return baseline().daysTo(day);
    }

    /** When it was last reported on. */
    public Instant lastConfirmedAt() {
        return facts.recorded().stream()
                .filter(fact -> !(fact.content() instanceof Missed))
                .map(Fact::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Returns when the sweep is to look at it; null if there is nothing that it could miss. */
    @Nullable Instant dueAt(Duration grace) {
        return isOpen() && currentTarget().missedAt() == null ? currentTarget().dueAt(grace, state.restsUntil()) : null;
    }

    /** The last day on which it can be met without being missed: that of its target, or of its pause if that is later. */
    public LocalDate lastDay() {
        return currentTarget().lastDay(state.restsUntil());
    }

    /** Whether its target has passed by a time, and that was not told yet. */
    boolean isDue(Instant now, Duration grace) {
        var due = dueAt(grace);
        return due != null && !due.isAfter(now);
    }

    /** Whether it has this type and segment, and a title that looks the same. */
    public boolean looksLike(Definition other) {
        return type() == other.type()
                && Objects.equals(definition.segment(), other.segment())
                && Characters.seen(titleZh()).equals(Characters.seen(other.titleZh()));
    }

    /** Throws 409 if it is not open: a report is not overwritten but corrected. */
    void requireOpen() {
        achievement().ifPresent(met -> {
            throw MilestoneProblems.alreadyMet(id, met);
        });
        ending().ifPresent(fact -> {
            throw MilestoneProblems.ended(id, status(), fact.occurredOn());
        });
    }
}

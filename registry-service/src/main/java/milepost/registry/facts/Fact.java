package milepost.registry.facts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.PlannedPoint;
import org.jspecify.annotations.Nullable;

/** What is kept of an event. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Fact {

    /** A milestone was added, with its first baseline. */
    @JsonTypeName("added")
    record Added(
            LocalDate baseline,
            String precision,
            @Nullable String segment,
            @Nullable String regionCode) implements Fact {}

    /** Milestones have other baselines from that day on. */
    @JsonTypeName("rescoped")
    record Rescoped(LocalDate day, List<Rebaselined> milestones) implements Fact {}

    @JsonTypeName("amended")
    record Amended(@Nullable String segment, @Nullable String regionCode) implements Fact {}

    @JsonTypeName("partly-met")
    record PartlyMet(List<Paper> papers) implements Fact {}

    @JsonTypeName("met")
    record Met(List<Paper> papers) implements Fact {}

    /** Something else was said of a milestone. */
    @JsonTypeName("touched")
    record Touched() implements Fact {}

    /** How far the works and the investment were on a day. */
    @JsonTypeName("reported")
    record Reported(
            LocalDate day,
            String physicalPercent,
            @Nullable String investmentDone,
            @Nullable String investmentPlanned,
            List<Paper> papers)
            implements Fact {}

    /** It was confirmed that nothing had changed. */
    @JsonTypeName("confirmed")
    record Confirmed() implements Fact {}

    @JsonTypeName("curve")
    record Curve(int version, List<PlannedPoint> points) implements Fact {}

    @JsonTypeName("condition")
    record Condition(
            LocalDate since, String condition, @Nullable String reasonText, List<Paper> papers) implements Fact {}

    /**
     * Another fact was wrong, and nothing of it happened if it is withdrawn.
     *
     * @param right its day, the target that it set, and what a report said; null where it says nothing of that
     */
    @JsonTypeName("corrected")
    record Corrected(
            UUID event, boolean withdrawn, @Nullable Right right) implements Fact {}

    /** The baseline of a milestone in a new timetable. */
    record Rebaselined(UUID milestone, LocalDate baseline, String precision) {}

    /** What is right instead. */
    record Right(
            LocalDate day,
            @Nullable LocalDate target,
            @Nullable String precision,
            @Nullable String physicalPercent,
            @Nullable String investmentDone,
            @Nullable String investmentPlanned,
            @Nullable List<Paper> papers) {}

    /** A document that was named. */
    record Paper(
            String title, @Nullable String number, @Nullable String url) {}
}

package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of a project as public sources tell them, and the targets that plans set it.
 *
 * @param work the work of a plan, null if {@code project} describes one that no plan names
 * @param sources by the names that the milestones use
 */
public record SeedHistory(
        @Nullable String work,
        @Nullable SeedWork project,
        @Nullable String remark,
        Map<String, Source> sources,
        List<Milestone> milestones,
        List<SeedIndicator> indicators) {

    public SeedHistory {
        sources = Objects.requireNonNullElse(sources, Map.of());
        milestones = Objects.requireNonNullElse(milestones, List.of());
        indicators = Objects.requireNonNullElse(indicators, List.of());
    }

    /** Returns the id of the work. */
    public String id() {
        return project == null ? Objects.requireNonNull(work) : project.id();
    }

    /** Returns the document of a fact. */
    public Source source(String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }

    /** @param date of the document, as exactly as it is known: a day, a month or a year */
    public record Source(
            String title, String publisher, @Nullable String number, String date) {

        public String quoted() {
            return "《%s》，%s，%s".formatted(title, publisher, date);
        }
    }

    /**
     * @param baseline the first planned date that a source tells, null if none does
     * @param achievement null if no source tells of it
     */
    public record Milestone(
            String type,
            String titleZh,
            @Nullable Baseline baseline,
            @Nullable List<TargetChange> targetChanges,
            @Nullable Achievement achievement) {

        public List<TargetChange> changes() {
            return Objects.requireNonNullElse(targetChanges, List.of());
        }
    }

    /**
     * @param date the last day of the period
     * @param occurredOn the day on which it was made known
     * @param basis how the date follows from the source, null if the source prints it
     */
    public record Baseline(
            LocalDate date,
            String precision,
            LocalDate occurredOn,
            @Nullable String basis,
            String source) {}

    /** A new planned date. The members are those of {@link Baseline}. */
    public record TargetChange(
            LocalDate date,
            String precision,
            LocalDate occurredOn,
            String reasonCode,
            String reasonText,
            String source) {}

    /** @param date the last day of the period in which it was met */
    public record Achievement(LocalDate date, String precision, String source) {

        /** Returns what to know about the day, as an achievement has no precision of its own. */
        public String caveat() {
            return switch (precision) {
                case "month" -> "（仅载明月份，按月末日登记）";
                case "year" -> "（仅载明年份，按年末日登记）";
                default -> "";
            };
        }
    }
}

package milepost.registry.oc4ids.schedule;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.facts.ReportedMilestone;
import milepost.registry.oc4ids.json.Oc4idsProject.Milestone;
import milepost.registry.timetable.DatedMilestone;
import org.jspecify.annotations.Nullable;

/** The milestones of a project; those that were waived or cancelled are left out. */
public final class MilestoneMapping {

    private final ProjectSource source;
    private final PackageLanguage language;
    private final LocalDate today;

    public MilestoneMapping(ProjectSource source, PackageLanguage language, LocalDate today) {
        this.source = source;
        this.language = language;
        this.today = today;
    }

    public List<Milestone> milestones() {
        return source.milestones().stream().map(this::milestone).toList();
    }

    private Milestone milestone(DatedMilestone milestone) {
        var kind = MilestoneKind.of(milestone.type());
        var reported = source.reportedOf(milestone);
        return new Milestone(
                milestone.id().toString(),
                language.text(milestone.titleZh(), words(milestone.type())),
                kind.map(MilestoneKind::type).orElse(null),
                kind.map(MilestoneKind::code).orElse(null),
                description(milestone, reported),
                Times.end(milestone.currentTarget()),
                Times.startOrNull(milestone.actualDate()),
                reported.map(known -> modified(milestone, known)).orElse(null),
                status(milestone, reported));
    }

    /** Whoever confirms that nothing has changed confirms the status of milestones that are open. */
    private String modified(DatedMilestone milestone, ReportedMilestone reported) {
        var confirmed = milestone.actualDate() == null ? source.reported().confirmedAt() : null;
        return Stream.of(Optional.of(reported.modifiedAt()), Optional.ofNullable(confirmed))
                .flatMap(Optional::stream)
                .max(naturalOrder())
                .map(Instant::toString)
                .orElseThrow();
    }

    private String status(DatedMilestone milestone, Optional<ReportedMilestone> reported) {
        if (milestone.actualDate() != null) {
            return "met";
        }
        if (milestone.isMissedOn(today)) {
            return "notMet";
        }
        return reported.filter(ReportedMilestone::partlyMet).isPresent() ? "partiallyMet" : "scheduled";
    }

    /** The Chinese title beside an English one, the part of the works, and a precision that is not a day. */
    private @Nullable String description(DatedMilestone milestone, Optional<ReportedMilestone> reported) {
        var title = language == PackageLanguage.EN ? Optional.of(milestone.titleZh()) : Optional.<String>empty();
        var segment = reported.map(ReportedMilestone::segment);
        var text = Stream.of(title, segment, precision(milestone.precision()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(language == PackageLanguage.EN ? "; " : "；"));
        return text.isEmpty() ? null : text;
    }

    private Optional<String> precision(String precision) {
        return switch (precision) {
            case "month" -> Optional.of(language.text("目标精确到月", "due within the month"));
            case "quarter" -> Optional.of(language.text("目标精确到季度", "due within the quarter"));
            case "half" -> Optional.of(language.text("目标精确到半年", "due within the half-year"));
            case "year" -> Optional.of(language.text("目标精确到年", "due within the year"));
            case "after" -> Optional.of(language.text("不早于目标日期", "due after that day"));
            default -> Optional.empty();
        };
    }

    /** The code in words. */
    private static String words(String type) {
        var words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package milepost.console.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import milepost.console.project.ProjectFacts.Known;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A milestone as a row of the table.
 *
 * @param moves each former target's successor, with its reason
 */
record MilestoneRow(String title, String baseline, String target, String actual, String slip, List<String> moves) {

    static List<MilestoneRow> of(Known known, Texts texts) {
        return items(known)
                .map(milestone -> of(milestone, known.reasons(), texts))
                .toList();
    }

    private static Stream<JsonNode> items(Known known) {
        var milestones = known.milestones().map(page -> page.path("items")).orElse(MissingNode.getInstance());
        return StreamSupport.stream(milestones.spliterator(), false);
    }

    private static MilestoneRow of(JsonNode milestone, Optional<JsonNode> reasons, Texts texts) {
        return new MilestoneRow(
                title(milestone, texts),
                date(milestone, "baselineDate"),
                date(milestone, "currentTarget"),
                date(milestone, "actualDate"),
                milestone.path("slipDays").isNumber()
                        ? milestone.path("slipDays").asString()
                        : "",
                StreamSupport.stream(milestone.path("targets").spliterator(), false)
                        .filter(target -> target.path("change").isObject())
                        .map(target -> move(target, reasons, texts))
                        .toList());
    }

    /** Returns the title, which is Chinese; in English the word for the type, followed by the title where that says something else. */
    private static String title(JsonNode milestone, Texts texts) {
        var title = ProjectPage.text(milestone, "titleZh");
        var type = texts.of(milestone, "type");
        if (texts == Texts.ZH || type.isBlank()) {
            return title;
        }
        var name = StringUtils.capitalize(type);
        return title.equals(ProjectPage.text(milestone, "typeZh")) ? name : name + " (" + title + ")";
    }

    /** Returns the title and the target of the milestone that comes next. */
    static String next(Known known, JsonNode next, Texts texts) {
        var id = ProjectPage.text(next, "id");
        var milestone = items(known)
                .filter(one -> ProjectPage.text(one, "id").equals(id))
                .findFirst()
                .orElse(next);
        return (title(milestone, texts) + " " + date(next, "currentTarget")).strip();
    }

    private static String move(JsonNode target, Optional<JsonNode> reasons, Texts texts) {
        var change = target.path("change");
        var code = ProjectPage.text(change, "reasonCode");
        var word = reasons.stream()
                .flatMap(known -> StreamSupport.stream(known.spliterator(), false))
                .filter(reason -> ProjectPage.text(reason, "code").equals(code))
                .map(texts::of)
                .findFirst()
                .orElse(code);
        return Stream.of(
                        ProjectPage.text(target, "setOn"),
                        "→ " + date(target, "date"),
                        word,
                        ProjectPage.text(change, "reasonText"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Returns a date as exact as it is meant: a year, a month, or a day. */
    static String date(JsonNode node, String name) {
        var date = ProjectPage.text(node, name);
        return switch (ProjectPage.text(node, "precision")) {
            case "year" -> cut(date, "2026".length());
            case "month" -> cut(date, "2026-01".length());
            default -> date;
        };
    }

    private static String cut(String date, int length) {
        return date.length() > length ? date.substring(0, length) : date;
    }
}

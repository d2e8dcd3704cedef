package milepost.standalone.seeds.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a document, cut into its clauses and the pages beside it. */
final class SourceText {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder missing = new StringBuilder();

    private SourceText() {}

    static SourceText of(SeedPlan plan, Path texts) {
        try {
            var text = new SourceText();
            text.cut(plan, Files.readString(texts.resolve(plan.sourceText())));
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a clause, by its number, or of a page, by its title. */
    Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    boolean says(String words) {
        return parts.values().stream().anyMatch(part -> part.contains(words));
    }

    /** The headings that do not stand in the text, in order. */
    String missing() {
        return missing.toString();
    }

    private void cut(SeedPlan plan, String text) {
        var starts = new LinkedHashMap<String, Integer>();
        int from = 0;
        for (var chapter : plan.chapters()) {
            if (chapter.headingZh() != null) {
                from = start(
                        starts, "chapter " + chapter.number(), text, chapter.number() + "、", chapter.headingZh(), from);
            }
            for (var clause : chapter.asClauses().toList()) {
                var number = clause.number().contains("（")
                        ? clause.number().substring(chapter.number().length())
                        : clause.number() + "、";
                from = start(starts, clause.number(), text, number, clause.headingZh(), from);
            }
        }
        for (var page : plan.pages()) {
            start(starts, page.titleZh(), text, "", page.titleZh(), 0);
        }
        for (var entry : starts.entrySet()) {
            int end = starts.values().stream()
                    .mapToInt(Integer::intValue)
                    .filter(other -> other > entry.getValue())
                    .min()
                    .orElse(text.length());
            parts.put(entry.getKey(), text.substring(entry.getValue(), end));
        }
    }

    private int start(Map<String, Integer> starts, String name, String text, String number, String heading, int from) {
        var printed = Pattern.quote(number).replace("（", "\\E[（(]\\Q").replace("）", "\\E[）)]\\Q");
        var matcher = Pattern.compile(printed + "\\**" + Pattern.quote(heading)).matcher(text);
        if (!matcher.find(from)) {
            missing.append(' ').append(name);
            return from;
        }
        starts.put(name, matcher.start());
        return matcher.start();
    }
}

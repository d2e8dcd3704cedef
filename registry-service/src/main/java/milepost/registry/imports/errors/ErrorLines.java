package milepost.registry.imports.errors;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.registry.imports.reading.ImportMember;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines of JSON as they were given, each with a member that says what is wrong and takes a decision. */
final class ErrorLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Import of;
    private final ProblemTexts texts;
    private final Locale locale;

    ErrorLines(Import of, ProblemTexts texts, Locale locale) {
        this.of = of;
        this.texts = texts;
        this.locale = locale;
    }

    private record Remarks(
            int row,
            @Nullable RowOutcome outcome,
            @Nullable String line,
            List<Problem> problems,
            List<MayBe> candidates,
            String decision) {}

    private record Problem(String member, String whatIsWrong, String whatToDo) {}

    private record MayBe(UUID id, String nameZh, int score) {}

    /** Returns a line; one that was no JSON object is told as a text. */
    String of(ImportRow row) {
        var text = row.sheet().cell(0);
        var given = object(text);
        var line = given == null ? JSON.createObjectNode() : given;
        line.set(ImportMember.NAME, JSON.valueToTree(remarks(row, given == null ? text : null)));
        return JSON.writeValueAsString(line);
    }

    private static @Nullable ObjectNode object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private Remarks remarks(ImportRow row, @Nullable String line) {
        var problems = row.problems().stream()
                .map(problem -> new Problem(
                        problem.column(), texts.whatIsWrong(problem, locale), texts.whatToDo(problem, locale)))
                .toList();
        var candidates = row.candidates().stream()
                .map(candidate -> new MayBe(candidate.id(), candidate.nameZh(), candidate.score()))
                .toList();
        return new Remarks(row.number(), row.outcome(), line, problems, candidates, "");
    }
}

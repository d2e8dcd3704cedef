package milepost.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import milepost.registry.duplicate.Candidate;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.errors.ProblemTexts;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.oc4ids.Oc4idsRow;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;

/** A row of an import. */
@Schema(name = "ImportRow")
record ImportRowResponse(
        @Schema(description = "As a spreadsheet program counts, from 1")
        int row,

        @Schema(
                description =
                        "What stands in the column of names; the title of OC4IDS; of another line of JSON, its beginning")
        String name,

        @Schema(description = "What stands in the columns of the import, in their order; the beginning of long texts")
        List<String> cells,

        RowOutcome outcome,

        @Schema(description = "The registered project that it became or is") @Nullable UUID project,

        @Schema(description = "Registered projects that it may be, the most likely first")
        List<Candidate> candidates,

        List<Problem> problems,

        @Schema(description = "What was decided on it") @Nullable Decision decision) {

    private static final int BEGINNING = 80;
    private static final int CELL = 300;

    /** What is wrong with a cell. */
    @Schema(name = "ImportProblem")
    record Problem(
            String column,
            String code,
            String whatIsWrong,
            String whatToDo,

            @Schema(description = "Whether the row is taken all the same")
            boolean warning) {

        static Problem of(Import of, CellProblem problem, ProblemTexts texts, Locale locale) {
            return new Problem(
                    texts.column(of, problem, locale),
                    problem.code(),
                    texts.whatIsWrong(problem, locale),
                    texts.whatToDo(problem, locale),
                    problem.warning());
        }
    }

    static ImportRowResponse of(Import of, ImportRow row, ProblemTexts texts, Locale locale) {
        var outcome = row.outcome();
        return new ImportRowResponse(
                row.number(),
                name(of, row),
                of.columns().stream()
                        .map(column -> beginning(row.sheet().cell(column.column()), CELL))
                        .toList(),
                outcome == null ? RowOutcome.SKIPPED : outcome,
                row.project(),
                outcome == RowOutcome.SUSPECTED ? row.candidates() : List.of(),
                row.problems().stream()
                        .map(problem -> Problem.of(of, problem, texts, locale))
                        .toList(),
                row.decision());
    }

    private static String name(Import of, ImportRow row) {
        if (of.file().format() == FileFormat.OC4IDS) {
            return beginning(Oc4idsRow.of(row.sheet()).title(), BEGINNING);
        }
        var column = of.columns().stream()
                .filter(mapped -> mapped.target() == Target.NAME_ZH)
                .findFirst();
        return beginning(row.sheet().cell(column.isPresent() ? column.get().column() : 0), BEGINNING);
    }

    private static String beginning(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}

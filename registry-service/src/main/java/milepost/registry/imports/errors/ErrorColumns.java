package milepost.registry.imports.errors;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;

/** The columns of the file of errors: those that were given, and those that say what is wrong. */
final class ErrorColumns {

    private ErrorColumns() {}

    static List<CsvColumn<ImportRow>> of(Import of, ProblemTexts texts, Locale locale) {
        var columns = new ArrayList<CsvColumn<ImportRow>>();
        for (var column : given(of)) {
            columns.add(
                    text(column.header(), column.header(), row -> row.sheet().cell(column.column())));
        }
        columns.add(plain("行号", "row", ImportRow::number));
        columns.add(words("结果", "outcome", ErrorColumns::outcome));
        columns.add(text("有误的列", "column", row -> joined(row, problem -> texts.column(of, problem, locale))));
        columns.add(text("问题", "what is wrong", row -> joined(row, problem -> texts.whatIsWrong(problem, locale))));
        columns.add(text("处理办法", "what to do", row -> joined(row, problem -> texts.whatToDo(problem, locale))));
        columns.add(text("疑似相同的项目", "candidates", ErrorColumns::candidates));
        columns.add(plain(Target.DECISION.zh(), Target.DECISION.en(), _ -> ""));
        return columns;
    }

    /** A decision that was given belongs into the column for decisions. */
    private static List<MappedColumn> given(Import of) {
        return of.isTable()
                ? of.columns().stream()
                        .filter(column -> column.target() != Target.DECISION)
                        .toList()
                : List.of(new MappedColumn(0, "JSON", null, null));
    }

    private static String outcome(ImportRow row, CsvLanguage language) {
        var outcome = row.outcome();
        return outcome == null ? "" : language.word(outcome, outcome.code());
    }

    private static String joined(ImportRow row, Function<CellProblem, String> part) {
        return row.problems().stream().map(part).collect(Collectors.joining("\n"));
    }

    private static String candidates(ImportRow row) {
        return row.outcome() != RowOutcome.SUSPECTED
                ? ""
                : row.candidates().stream()
                        .map(candidate ->
                                "%s %s (%d %%)".formatted(candidate.id(), candidate.nameZh(), candidate.score()))
                        .collect(Collectors.joining("\n"));
    }
}

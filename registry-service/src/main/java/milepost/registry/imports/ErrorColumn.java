package milepost.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import milepost.web.csv.CsvCells;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;

/** A column of the file of errors: one that was given, or one that says what is wrong. */
record ErrorColumn(String zh, String en, BiFunction<ImportRow, CsvLanguage, String> content)
        implements CsvColumn<ImportRow> {

    /** Returns the given columns and those that are added. */
    @SuppressWarnings("unchecked")
    static CsvColumn<ImportRow>[] of(Import of, ProblemTexts texts, Locale locale) {
        var columns = new ArrayList<CsvColumn<ImportRow>>();
        for (var column : given(of)) {
            columns.add(new ErrorColumn(
                    column.header(),
                    column.header(),
                    (row, _) -> CsvCells.text(row.sheet().cell(column.column()))));
        }
        columns.add(new ErrorColumn("行号", "row", (row, _) -> CsvCells.plain(row.number())));
        columns.add(new ErrorColumn("结果", "outcome", (row, language) -> outcome(row, language)));
        columns.add(new ErrorColumn("有误的列", "column", (row, _) -> joined(row, CellProblem::column)));
        columns.add(new ErrorColumn(
                "问题", "what is wrong", (row, _) -> joined(row, problem -> texts.whatIsWrong(problem, locale))));
        columns.add(new ErrorColumn(
                "处理办法", "what to do", (row, _) -> joined(row, problem -> texts.whatToDo(problem, locale))));
        columns.add(new ErrorColumn("疑似相同的项目", "candidates", (row, _) -> candidates(row)));
        columns.add(new ErrorColumn(Target.DECISION.zh(), Target.DECISION.en(), (_, _) -> ""));
        return columns.toArray(CsvColumn[]::new);
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
        return CsvCells.text(row.problems().stream().map(part).collect(Collectors.joining("\n")));
    }

    private static String candidates(ImportRow row) {
        return row.outcome() != RowOutcome.SUSPECTED
                ? ""
                : CsvCells.text(row.candidates().stream()
                        .map(candidate ->
                                "%s %s (%d %%)".formatted(candidate.id(), candidate.nameZh(), candidate.score()))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public String cell(ImportRow row, CsvLanguage language) {
        return content.apply(row, language);
    }
}

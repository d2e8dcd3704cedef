package milepost.registry.coverage;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the works of a coverage as CSV (RFC 4180). The byte order mark tells spreadsheet programs that it is UTF-8; texts that they
 * would read as formulas are prefixed with an apostrophe.
 */
final class CoverageCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";

    private CoverageCsv() {}

    static void write(Coverage coverage, CsvLanguage language, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(line(columns().map(language::heading)));
        for (var clause : coverage.clauses()) {
            for (var work : clause.works()) {
                out.write(line(columns().map(column -> column.cell(clause, work, language))));
            }
        }
        out.flush();
    }

    private static Stream<CoverageColumn> columns() {
        return Arrays.stream(CoverageColumn.values());
    }

    private static String line(Stream<String> cells) {
        return cells.map(CoverageCsv::quoted).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String quoted(String cell) {
        var needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

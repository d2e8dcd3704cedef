package milepost.web.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes a response as CSV (RFC 4180), row by row. The byte order mark tells spreadsheet programs that it is UTF-8; texts that they
 * would read as formulas are prefixed with an apostrophe.
 */
public final class CsvTable<T> {

    public static final String TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";

    private final List<CsvColumn<T>> columns;
    private final CsvLanguage language;
    private final Writer out;

    private CsvTable(List<CsvColumn<T>> columns, CsvLanguage language, Writer out) {
        this.columns = columns;
        this.language = language;
        this.out = out;
    }

    /** Begins a response with the headings. */
    public static <T> CsvTable<T> begin(
            String name, List<CsvColumn<T>> columns, CsvLanguage language, HttpServletResponse response)
            throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(TYPE + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var table = new CsvTable<>(columns, language, out);
        out.write(BYTE_ORDER_MARK);
        table.write(table.columns.stream().map(language::heading));
        return table;
    }

    public void add(T row) throws IOException {
        write(columns.stream().map(column -> column.content().apply(row, language)));
    }

    /** Adds the rows of a page and of all that follow it. */
    public void addAll(Page<T> first, Function<String, Page<T>> next) throws IOException {
        for (var page = first; page != null; page = page.nextCursor() == null ? null : next.apply(page.nextCursor())) {
            for (var row : page.items()) {
                add(row);
            }
        }
    }

    public void finish() throws IOException {
        out.flush();
    }

    private void write(Stream<String> cells) throws IOException {
        out.write(cells.map(CsvTable::quoted).collect(Collectors.joining(",", "", END_OF_LINE)));
    }

    private static String quoted(String cell) {
        var needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

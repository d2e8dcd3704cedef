package milepost.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import milepost.web.csv.CsvLanguage;
import milepost.web.value.TextValues;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes projects as a workbook, row by row, without keeping rows. Days, times and amounts are values that a spreadsheet program can
 * calculate with; everything else is text, which it does not read as formulas.
 */
final class ProjectWorkbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A sheet has no more, and the first one has the headings. */
    static final int MOST = 1_048_575;

    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 500;

    private final List<ExportColumn> columns = ProjectColumns.ALL;
    private final CsvLanguage language;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    ProjectWorkbook(OutputStream out, CsvLanguage language) {
        this.language = language;
        this.workbook = new Workbook(out, "Milepost", "1.0");
        this.sheet = workbook.newWorksheet(language == CsvLanguage.EN ? "Projects" : "项目");
        sheet.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, language.heading(columns.get(column).csv()));
            sheet.style(0, column).bold().set();
        }
    }

    static void requireFits(Snapshot projects) {
        if (projects.isLongerThan(MOST)) {
            throw ExportProblems.tooManyRows(MOST);
        }
    }

    void add(ExportedProject project) throws IOException {
        row++;
        for (var column = 0; column < columns.size(); column++) {
            write(column, columns.get(column).value().apply(project, language));
        }
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        workbook.finish();
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant time -> {
                sheet.value(row, column, LocalDateTime.ofInstant(time, TextValues.ZONE));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> {
                var text = value.toString();
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
                }
            }
        }
    }
}

package milepost.registry.coverage;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.coverage.Coverage.ClauseCoverage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the works of a coverage as CSV (RFC 4180). The byte order mark tells spreadsheet programs that it is UTF-8; texts that they
 * would read as formulas are prefixed with an apostrophe.
 */
final class CoverageCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";
    private static final List<String> HEADINGS = List.of(
            "条款 clause",
            "条款标题 heading",
            "名称 name",
            "英文名 name in English",
            "原文 phrase",
            "所述阶段 stated stage",
            "原文表述 its words",
            "承诺日期 promised date",
            "承诺已过期 promise passed",
            "数量 quantity",
            "已登记 registered",
            "项目编号 project id",
            "阶段 stage",
            "灯 light",
            "偏差天数 slip days",
            "最近报告 last reported at",
            "沉默 silent",
            "未报告天数 days since report");

    private CoverageCsv() {}

    static void write(Coverage coverage, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(line(HEADINGS.stream()));
        for (var clause : coverage.clauses()) {
            for (var work : clause.works()) {
                out.write(line(cells(clause, work)));
            }
        }
        out.flush();
    }

    private static Stream<String> cells(ClauseCoverage clause, CoveredWork work) {
        return Stream.of(
                text(clause.number()),
                text(clause.headingZh()),
                text(work.nameZh()),
                text(work.nameEn()),
                text(work.phrase()),
                work.statedStage().code(),
                text(work.statedStageWords()),
                plain(work.promisedDate()),
                plain(work.promisePassed()),
                text(work.quantity()),
                plain(work.registered()),
                plain(work.projectId()),
                text(work.stage()),
                text(work.light()),
                plain(work.slipDays()),
                plain(work.lastReportedAt()),
                work.silent() == null ? "" : work.silent().code(),
                plain(work.daysSinceReport()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CoverageCsv::quoted).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    /** Returns a text that a user wrote, prefixed with an apostrophe if a spreadsheet program would read it as a formula. */
    private static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** Returns a value that no user wrote, such as a number, which may be negative. */
    private static String plain(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String quoted(String cell) {
        var needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

package milepost.registry.coverage;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.List;
import milepost.registry.coverage.Coverage.ClauseCoverage;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.csv.CsvColumn;

/** The columns of the CSV table of a coverage, in their order. */
final class CoverageColumns {

    static final List<CsvColumn<Row>> ALL = List.of(
            text("条款", "clause", row -> row.clause.number()),
            text("条款标题", "heading", row -> row.clause.headingZh()),
            text("名称", "name", row -> row.work.nameZh()),
            text("英文名", "name in English", row -> row.work.nameEn()),
            text("原文", "phrase", row -> row.work.phrase()),
            words(
                    "所述阶段",
                    "stated stage",
                    (row, language) -> language.word(
                            StatedStage.class, row.work.statedStage().code())),
            text("原文表述", "its words", row -> row.work.statedStageWords()),
            plain("承诺日期", "promised date", row -> row.work.promisedDate()),
            words("承诺已过期", "promise passed", (row, language) -> language.word(row.work.promisePassed())),
            text("数量", "quantity", row -> row.work.quantity()),
            words("已登记", "registered", (row, language) -> language.word(row.work.registered())),
            words("已撤销", "withdrawn", (row, language) -> language.word(row.work.withdrawn())),
            plain("项目编号", "project id", row -> row.work.projectId()),
            words("阶段", "stage", (row, language) -> language.word(Stage.class, row.work.stage())),
            words("灯", "light", (row, language) -> language.word(Light.class, row.work.light())),
            plain("偏差天数", "slip days", row -> row.work.slipDays()),
            plain("最近报告", "last reported at", row -> row.work.lastReportedAt()),
            words(
                    "沉默",
                    "silent",
                    (row, language) -> language.word(
                            Silence.class,
                            row.work.silent() == null ? null : row.work.silent().code())),
            plain("未报告天数", "days since report", row -> row.work.daysSinceReport()));

    private CoverageColumns() {}

    /** A row of the table. */
    record Row(ClauseCoverage clause, CoveredWork work) {}
}

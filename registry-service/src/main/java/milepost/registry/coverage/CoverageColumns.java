package milepost.registry.coverage;

import static milepost.web.csv.CsvCells.plain;
import static milepost.web.csv.CsvCells.text;

import milepost.registry.coverage.Coverage.ClauseCoverage;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;

/** The columns of the CSV table of a coverage, in their order. */
enum CoverageColumn implements CsvColumn<CoverageColumn.Row> {
    CLAUSE("条款", "clause", (clause, _, _) -> text(clause.number())),
    HEADING("条款标题", "heading", (clause, _, _) -> text(clause.headingZh())),
    NAME("名称", "name", (_, work, _) -> text(work.nameZh())),
    NAME_EN("英文名", "name in English", (_, work, _) -> text(work.nameEn())),
    PHRASE("原文", "phrase", (_, work, _) -> text(work.phrase())),
    STATED_STAGE(
            "所述阶段",
            "stated stage",
            (_, work, language) ->
                    language.word(StatedStage.class, work.statedStage().code())),
    ITS_WORDS("原文表述", "its words", (_, work, _) -> text(work.statedStageWords())),
    PROMISED("承诺日期", "promised date", (_, work, _) -> plain(work.promisedDate())),
    PASSED("承诺已过期", "promise passed", (_, work, language) -> language.word(work.promisePassed())),
    QUANTITY("数量", "quantity", (_, work, _) -> text(work.quantity())),
    REGISTERED("已登记", "registered", (_, work, language) -> language.word(work.registered())),
    PROJECT("项目编号", "project id", (_, work, _) -> plain(work.projectId())),
    STAGE("阶段", "stage", (_, work, language) -> language.word(Stage.class, work.stage())),
    LIGHT("灯", "light", (_, work, language) -> language.word(Light.class, work.light())),
    SLIP("偏差天数", "slip days", (_, work, _) -> plain(work.slipDays())),
    REPORTED("最近报告", "last reported at", (_, work, _) -> plain(work.lastReportedAt())),
    SILENT(
            "沉默",
            "silent",
            (_, work, language) -> language.word(
                    Silence.class, work.silent() == null ? null : work.silent().code())),
    DAYS("未报告天数", "days since report", (_, work, _) -> plain(work.daysSinceReport()));

    private final String zh;
    private final String en;
    private final Content content;

    CoverageColumn(String zh, String en, Content content) {
        this.zh = zh;
        this.en = en;
        this.content = content;
    }

    /** What stands in a cell of the column. */
    private interface Content {
        String of(ClauseCoverage clause, CoveredWork work, CsvLanguage language);
    }

    /** A row of the table. */
    record Row(ClauseCoverage clause, CoveredWork work) {}

    @Override
    public String cell(Row row, CsvLanguage language) {
        return content.of(row.clause, row.work, language);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

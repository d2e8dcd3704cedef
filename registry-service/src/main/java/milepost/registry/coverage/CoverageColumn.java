package milepost.registry.coverage;

import java.util.Objects;
import milepost.registry.coverage.Coverage.ClauseCoverage;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of a coverage, in their order. */
enum CoverageColumn implements Labelled {
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

    String cell(ClauseCoverage clause, CoveredWork work, CsvLanguage language) {
        return content.of(clause, work, language);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
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
}

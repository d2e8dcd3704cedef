package milepost.progress.promise;

import static milepost.web.csv.CsvCells.plain;
import static milepost.web.csv.CsvCells.text;

import java.util.function.BiFunction;
import java.util.function.Function;
import milepost.progress.promise.Promise.PromisedMilestone;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of promises, in their order. */
enum PromiseColumn implements CsvColumn<Promise> {
    CLAUSE("条款", "clause", (row, _) -> text(row.clause())),
    PHRASE("原文", "phrase", (row, _) -> text(row.phrase())),
    STATED_STAGE("所述阶段代码", "code of stated stage", (row, _) -> text(row.statedStage())),
    ITS_WORDS("原文表述", "its words", (row, _) -> text(row.statedStageWords())),
    PROMISED("承诺日期", "promised date", (row, _) -> plain(row.promisedDate())),
    PROJECT("项目编号", "project id", (row, _) -> plain(row.projectId())),
    NAME("名称", "name", (row, _) -> text(row.projectNameZh())),
    MILESTONE("里程碑编号", "milestone id", (row, _) -> value(row, PromisedMilestone::id)),
    TYPE("里程碑类型", "type of milestone", PromiseColumn::type),
    TITLE("里程碑名称", "title of milestone", (row, _) -> user(row, PromisedMilestone::titleZh)),
    SEGMENT("标段", "segment", (row, _) -> user(row, PromisedMilestone::segment)),
    FIRST_BASELINE("首次基准日期", "first baseline", (row, _) -> value(row, PromisedMilestone::firstBaseline)),
    TARGET("当前目标日期", "current target", (row, _) -> value(row, PromisedMilestone::currentTarget)),
    MOVES("调整次数", "moves", (row, _) -> value(row, PromisedMilestone::moves)),
    MOVED_DAYS("调整天数", "days moved", (row, _) -> value(row, PromisedMilestone::movedDays)),
    ACTUAL("实际日期", "actual date", (row, _) -> value(row, PromisedMilestone::actualDate)),
    SLIP("偏差天数", "slip days", (row, _) -> value(row, PromisedMilestone::slipDays)),
    TOTAL_SLIP("对首次基准偏差天数", "slip days from first baseline", (row, _) -> value(row, PromisedMilestone::totalSlipDays)),
    OUTCOME(
            "兑现情况",
            "outcome",
            (row, language) -> language.word(row.outcome(), row.outcome().name()));

    private final String zh;
    private final String en;
    private final BiFunction<Promise, CsvLanguage, String> content;

    PromiseColumn(String zh, String en, BiFunction<Promise, CsvLanguage, String> content) {
        this.zh = zh;
        this.en = en;
        this.content = content;
    }

    @Override
    public String cell(Promise row, CsvLanguage language) {
        return content.apply(row, language);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    private static String type(Promise row, CsvLanguage language) {
        var milestone = row.milestone();
        return milestone == null
                ? ""
                : language.word(milestone.type(), milestone.type().name());
    }

    private static String value(Promise row, Function<PromisedMilestone, @Nullable Object> which) {
        return row.milestone() == null ? "" : plain(which.apply(row.milestone()));
    }

    private static String user(Promise row, Function<PromisedMilestone, @Nullable String> which) {
        return row.milestone() == null ? "" : text(which.apply(row.milestone()));
    }
}

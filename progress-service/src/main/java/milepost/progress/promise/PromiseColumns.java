package milepost.progress.promise;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.List;
import java.util.function.Function;
import milepost.progress.promise.Promise.PromisedMilestone;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of promises, in their order. */
final class PromiseColumns {

    static final List<CsvColumn<Promise>> ALL = List.of(
            text("条款", "clause", Promise::clause),
            text("原文", "phrase", Promise::phrase),
            text("所述阶段代码", "code of stated stage", Promise::statedStage),
            text("原文表述", "its words", Promise::statedStageWords),
            plain("承诺日期", "promised date", Promise::promisedDate),
            plain("项目编号", "project id", Promise::projectId),
            text("名称", "name", Promise::projectNameZh),
            plain("里程碑编号", "milestone id", of(PromisedMilestone::id)),
            words("里程碑类型", "type of milestone", PromiseColumns::type),
            text("里程碑名称", "title of milestone", of(PromisedMilestone::titleZh)),
            text("标段", "segment", of(PromisedMilestone::segment)),
            plain("首次基准日期", "first baseline", of(PromisedMilestone::firstBaseline)),
            plain("当前目标日期", "current target", of(PromisedMilestone::currentTarget)),
            plain("调整次数", "moves", of(PromisedMilestone::moves)),
            plain("调整天数", "days moved", of(PromisedMilestone::movedDays)),
            plain("实际日期", "actual date", of(PromisedMilestone::actualDate)),
            plain("偏差天数", "slip days", of(PromisedMilestone::slipDays)),
            plain("对首次基准偏差天数", "slip days from first baseline", of(PromisedMilestone::totalSlipDays)),
            words(
                    "兑现情况",
                    "outcome",
                    (row, language) ->
                            language.word(row.outcome(), row.outcome().name())));

    private PromiseColumns() {}

    private static String type(Promise row, CsvLanguage language) {
        var milestone = row.milestone();
        return milestone == null
                ? ""
                : language.word(milestone.type(), milestone.type().name());
    }

    private static <V> Function<Promise, @Nullable V> of(Function<PromisedMilestone, @Nullable V> which) {
        return row -> row.milestone() == null ? null : which.apply(row.milestone());
    }
}

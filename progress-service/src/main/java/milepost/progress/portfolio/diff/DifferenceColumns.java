package milepost.progress.portfolio.diff;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.portfolio.diff.Difference.Summary;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of differences, in their order. */
final class DifferenceColumns {

    static final List<CsvColumn<Difference>> ALL = List.of(
            plain("项目编号", "project id", Difference::projectId),
            text("名称", "name", Difference::nameZh),
            words(
                    "变化",
                    "change",
                    (row, language) -> language.word(row.kind(), row.kind().name())),
            words("原阶段", "stage before", (row, language) -> stage(row.from(), language)),
            words("现阶段", "stage after", (row, language) -> stage(row.to(), language)),
            words("原灯", "light before", (row, language) -> light(row.from(), language)),
            words("现灯", "light after", (row, language) -> light(row.to(), language)),
            before("原偏差天数", "slip days before", Summary::slipDays),
            after("现偏差天数", "slip days after", Summary::slipDays),
            before("原下一目标日期", "next target before", Summary::nextTarget),
            after("现下一目标日期", "next target after", Summary::nextTarget),
            before("原已完成里程碑", "milestones met before", Summary::met),
            after("现已完成里程碑", "milestones met after", Summary::met),
            before("原未完成里程碑", "milestones open before", Summary::open),
            after("现未完成里程碑", "milestones open after", Summary::open),
            before("原逾期里程碑", "milestones missed before", Summary::missed),
            after("现逾期里程碑", "milestones missed after", Summary::missed),
            plain("变化事件数", "number of events", Difference::causeCount),
            plain("变化事件", "events", DifferenceColumns::causes));

    private DifferenceColumns() {}

    private static String stage(@Nullable Summary at, CsvLanguage language) {
        return at == null ? "" : language.word(at.stage(), at.stage().name());
    }

    private static String light(@Nullable Summary at, CsvLanguage language) {
        return at == null ? "" : language.word(at.light(), at.light().code());
    }

    private static CsvColumn<Difference> before(String zh, String en, Function<Summary, @Nullable Object> which) {
        return plain(zh, en, row -> row.from() == null ? null : which.apply(row.from()));
    }

    private static CsvColumn<Difference> after(String zh, String en, Function<Summary, @Nullable Object> which) {
        return plain(zh, en, row -> row.to() == null ? null : which.apply(row.to()));
    }

    /** 2026-01-05T01:15:00Z milepost.milestone.target-changed.v1 征迁滞后; … */
    private static String causes(Difference row) {
        return row.causes().stream()
                .map(cause -> Stream.of(cause.recordedAt(), cause.type(), cause.reason())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}

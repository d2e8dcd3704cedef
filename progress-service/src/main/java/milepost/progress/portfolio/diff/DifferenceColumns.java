package milepost.progress.portfolio.diff;

import static milepost.web.csv.CsvCells.plain;
import static milepost.web.csv.CsvCells.text;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.portfolio.diff.Difference.Summary;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of differences, in their order. */
enum DifferenceColumn implements CsvColumn<Difference> {
    PROJECT("项目编号", "project id", (row, _) -> plain(row.projectId())),
    NAME("名称", "name", (row, _) -> text(row.nameZh())),
    KIND("变化", "change", (row, language) -> language.word(row.kind(), row.kind().name())),
    STAGE_BEFORE("原阶段", "stage before", (row, language) -> stage(row.from(), language)),
    STAGE("现阶段", "stage after", (row, language) -> stage(row.to(), language)),
    LIGHT_BEFORE("原灯", "light before", (row, language) -> light(row.from(), language)),
    LIGHT("现灯", "light after", (row, language) -> light(row.to(), language)),
    SLIP_BEFORE("原偏差天数", "slip days before", (row, _) -> value(row.from(), Summary::slipDays)),
    SLIP("现偏差天数", "slip days after", (row, _) -> value(row.to(), Summary::slipDays)),
    TARGET_BEFORE("原下一目标日期", "next target before", (row, _) -> value(row.from(), Summary::nextTarget)),
    TARGET("现下一目标日期", "next target after", (row, _) -> value(row.to(), Summary::nextTarget)),
    MET_BEFORE("原已完成里程碑", "milestones met before", (row, _) -> value(row.from(), Summary::met)),
    MET("现已完成里程碑", "milestones met after", (row, _) -> value(row.to(), Summary::met)),
    OPEN_BEFORE("原未完成里程碑", "milestones open before", (row, _) -> value(row.from(), Summary::open)),
    OPEN("现未完成里程碑", "milestones open after", (row, _) -> value(row.to(), Summary::open)),
    MISSED_BEFORE("原逾期里程碑", "milestones missed before", (row, _) -> value(row.from(), Summary::missed)),
    MISSED("现逾期里程碑", "milestones missed after", (row, _) -> value(row.to(), Summary::missed)),
    CAUSE_COUNT("变化事件数", "number of events", (row, _) -> plain(row.causeCount())),
    CAUSES("变化事件", "events", (row, _) -> causes(row));

    private final String zh;
    private final String en;
    private final BiFunction<Difference, CsvLanguage, String> content;

    DifferenceColumn(String zh, String en, BiFunction<Difference, CsvLanguage, String> content) {
        this.zh = zh;
        this.en = en;
        this.content = content;
    }

    @Override
    public String cell(Difference row, CsvLanguage language) {
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

    private static String stage(@Nullable Summary at, CsvLanguage language) {
        return at == null ? "" : language.word(at.stage(), at.stage().name());
    }

    private static String light(@Nullable Summary at, CsvLanguage language) {
        return at == null ? "" : language.word(at.light(), at.light().code());
    }

    private static String value(@Nullable Summary at, Function<Summary, @Nullable Object> which) {
        return at == null ? "" : plain(which.apply(at));
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

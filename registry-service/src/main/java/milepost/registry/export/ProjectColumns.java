package milepost.registry.export;

import static milepost.registry.export.ExportColumn.of;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.export.ExportedProject.Region;
import milepost.registry.export.ExportedProject.Stated;
import milepost.registry.timetable.NextMilestone;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of tables of projects, in their order. Several values in a cell are parted by semicolons. */
final class ProjectColumns {

    static final List<ExportColumn> ALL = List.of(
            of("项目编号", "project id", 38, row -> row.project().id().toString()),
            details("名称", "name", 40, ProjectDetails::nameZh),
            details("英文名", "name in English", 40, ProjectDetails::nameEn),
            details("别称", "aliases", 30, project -> String.join("; ", project.aliases())),
            details("项目代码", "project codes", 28, project -> String.join("; ", project.codes())),
            new ExportColumn(
                    "性质",
                    "nature",
                    10,
                    (row, language) ->
                            language.word(Nature.class, row.project().details().nature())),
            new ExportColumn(
                    "类别",
                    "category",
                    14,
                    (row, language) -> language.word(
                            Category.class, row.project().details().category())),
            of("地区代码", "region codes", 18, row -> list(row.regions(), Region::code)),
            new ExportColumn(
                    "地区", "regions", 24, (row, language) -> list(row.regions(), region -> name(region, language))),
            details("起讫点", "route", 24, project -> route(project.corridor())),
            new ExportColumn(
                    "阶段",
                    "stage",
                    14,
                    (row, language) -> language.word(Stage.class, row.standing().stage())),
            new ExportColumn(
                    "灯",
                    "light",
                    14,
                    (row, language) -> language.word(Light.class, row.standing().light())),
            of("偏差天数", "slip days", 10, row -> row.standing().slipDays()),
            next("下一里程碑", "next milestone", 24, NextMilestone::titleZh),
            next("下一里程碑日期", "target of next milestone", 14, NextMilestone::currentTarget),
            next("日期精度代码", "code of precision", 14, NextMilestone::precision),
            next("下一里程碑偏差天数", "slip days of next milestone", 14, NextMilestone::slipDays),
            of("最近报告", "last reported at", 20, row -> row.standing().lastReportedAt()),
            new ExportColumn(
                    "规划、条款及所述阶段",
                    "plans, clauses and stated stages",
                    60,
                    (row, language) -> list(row.statements(), stated -> statement(stated, language))),
            of("投资（元）", "investment (CNY)", 20, ProjectColumns::investment),
            details("责任单位", "responsible organisation", 30, ProjectDetails::responsibleOrg),
            of("所属项目编号", "part of project id", 38, ProjectColumns::partOf),
            of("登记时间", "registered at", 20, row -> row.project().recordedAt()),
            of("更新时间", "updated at", 20, row -> row.project().updatedAt()));

    private ProjectColumns() {}

    static List<CsvColumn<ExportedProject>> csv() {
        return ALL.stream().map(ExportColumn::csv).toList();
    }

    private static ExportColumn details(
            String zh, String en, int width, Function<ProjectDetails, @Nullable String> text) {
        return of(zh, en, width, row -> text.apply(row.project().details()));
    }

    private static ExportColumn next(
            String zh, String en, int width, Function<NextMilestone, @Nullable Object> member) {
        return of(zh, en, width, row -> {
            var next = row.standing().nextMilestone();
            return next == null ? null : member.apply(next);
        });
    }

    private static @Nullable BigDecimal investment(ExportedProject row) {
        var investment = row.project().details().investment();
        return investment == null ? null : new BigDecimal(investment);
    }

    private static @Nullable String partOf(ExportedProject row) {
        var whole = row.project().details().partOf();
        return whole == null ? null : whole.toString();
    }

    private static <V> String list(List<V> values, Function<V, String> words) {
        return values.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String name(Region region, CsvLanguage language) {
        var names = region.names();
        return names == null ? region.code() : language.word(names, region.code());
    }

    private static String statement(Stated stated, CsvLanguage language) {
        var said = stated.statement();
        var stage = said.statedStage();
        return "%s %s %s"
                .formatted(
                        language.word(stated.plan(), said.plan()), said.clause(), language.word(stage, stage.code()));
    }

    private static String route(@Nullable Corridor corridor) {
        if (corridor == null) {
            return "";
        }
        var ends = corridor.endpoints();
        var places = Stream.of(ends.subList(0, 1), corridor.via(), ends.subList(1, ends.size()));
        return places.flatMap(List::stream).collect(Collectors.joining("—"));
    }
}

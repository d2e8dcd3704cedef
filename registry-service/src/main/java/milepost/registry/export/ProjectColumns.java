package milepost.registry.export;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

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
import milepost.web.csv.CsvCells;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV table of projects, in their order. Several values in a cell are parted by semicolons. */
final class ProjectColumns {

    static final List<CsvColumn<ExportedProject>> ALL = List.of(
            plain("项目编号", "project id", row -> row.project().id()),
            details("名称", "name", ProjectDetails::nameZh),
            details("英文名", "name in English", ProjectDetails::nameEn),
            details("别称", "aliases", project -> String.join("; ", project.aliases())),
            details("项目代码", "project codes", project -> String.join("; ", project.codes())),
            words(
                    "性质",
                    "nature",
                    (row, language) ->
                            language.word(Nature.class, row.project().details().nature())),
            words(
                    "类别",
                    "category",
                    (row, language) -> language.word(
                            Category.class, row.project().details().category())),
            text("地区代码", "region codes", row -> list(row.regions(), Region::code)),
            words(
                    "地区",
                    "regions",
                    (row, language) -> CsvCells.text(list(row.regions(), region -> name(region, language)))),
            details("起讫点", "route", project -> route(project.corridor())),
            words(
                    "阶段",
                    "stage",
                    (row, language) -> language.word(Stage.class, row.standing().stage())),
            words(
                    "灯",
                    "light",
                    (row, language) -> language.word(Light.class, row.standing().light())),
            plain("偏差天数", "slip days", row -> row.standing().slipDays()),
            text("下一里程碑", "next milestone", row -> next(row, NextMilestone::titleZh)),
            plain("下一里程碑日期", "target of next milestone", row -> next(row, NextMilestone::currentTarget)),
            text("日期精度代码", "code of precision", row -> next(row, NextMilestone::precision)),
            plain("下一里程碑偏差天数", "slip days of next milestone", row -> next(row, NextMilestone::slipDays)),
            plain("最近报告", "last reported at", row -> row.standing().lastReportedAt()),
            words(
                    "规划、条款及所述阶段",
                    "plans, clauses and stated stages",
                    (row, language) -> CsvCells.text(list(row.statements(), stated -> statement(stated, language)))),
            plain("投资（元）", "investment (CNY)", row -> row.project().details().investment()),
            details("责任单位", "responsible organisation", ProjectDetails::responsibleOrg),
            plain("所属项目编号", "part of project id", row -> row.project().details().partOf()),
            plain("登记时间", "registered at", row -> row.project().recordedAt()),
            plain("更新时间", "updated at", row -> row.project().updatedAt()));

    private ProjectColumns() {}

    private static CsvColumn<ExportedProject> details(
            String zh, String en, Function<ProjectDetails, @Nullable String> text) {
        return text(zh, en, row -> text.apply(row.project().details()));
    }

    private static <V> @Nullable V next(ExportedProject row, Function<NextMilestone, @Nullable V> member) {
        var next = row.standing().nextMilestone();
        return next == null ? null : member.apply(next);
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

package milepost.registry.export;

import static milepost.web.csv.CsvCells.plain;
import static milepost.web.csv.CsvCells.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
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

/** The columns of the CSV table of projects, in their order. Several values in a cell are parted by semicolons. */
enum ProjectColumn implements CsvColumn<ExportedProject> {
    PROJECT("项目编号", "project id", (row, _) -> plain(row.project().id())),
    NAME("名称", "name", (row, _) -> text(row.project().details().nameZh())),
    NAME_EN("英文名", "name in English", (row, _) -> text(row.project().details().nameEn())),
    ALIASES("别称", "aliases", (row, _) -> list(row.project().details().aliases())),
    CODES("项目代码", "project codes", (row, _) -> list(row.project().details().codes())),
    NATURE(
            "性质",
            "nature",
            (row, language) ->
                    language.word(Nature.class, row.project().details().nature())),
    CATEGORY(
            "类别",
            "category",
            (row, language) ->
                    language.word(Category.class, row.project().details().category())),
    REGIONS("地区代码", "region codes", (row, _) -> list(row.regions().stream().map(Region::code))),
    REGION_NAMES(
            "地区", "regions", (row, language) -> list(row.regions().stream().map(region -> name(region, language)))),
    CORRIDOR("起讫点", "route", (row, _) -> route(row.project().details().corridor())),
    STAGE(
            "阶段",
            "stage",
            (row, language) -> language.word(Stage.class, row.standing().stage())),
    LIGHT(
            "灯",
            "light",
            (row, language) -> language.word(Light.class, row.standing().light())),
    SLIP("偏差天数", "slip days", (row, _) -> plain(row.standing().slipDays())),
    NEXT("下一里程碑", "next milestone", (row, _) -> next(row, NextMilestone::titleZh)),
    NEXT_TARGET("下一里程碑日期", "target of next milestone", (row, _) -> next(row, NextMilestone::currentTarget)),
    NEXT_PRECISION("日期精度代码", "code of precision", (row, _) -> next(row, NextMilestone::precision)),
    NEXT_SLIP("下一里程碑偏差天数", "slip days of next milestone", (row, _) -> next(row, NextMilestone::slipDays)),
    REPORTED("最近报告", "last reported at", (row, _) -> plain(row.standing().lastReportedAt())),
    STATED(
            "规划、条款及所述阶段",
            "plans, clauses and stated stages",
            (row, language) -> list(row.statements().stream().map(stated -> statement(stated, language)))),
    INVESTMENT(
            "投资（元）",
            "investment (CNY)",
            (row, _) -> plain(row.project().details().investment())),
    ORG(
            "责任单位",
            "responsible organisation",
            (row, _) -> text(row.project().details().responsibleOrg())),
    PART_OF(
            "所属项目编号",
            "part of project id",
            (row, _) -> plain(row.project().details().partOf())),
    REGISTERED("登记时间", "registered at", (row, _) -> plain(row.project().recordedAt())),
    UPDATED("更新时间", "updated at", (row, _) -> plain(row.project().updatedAt()));

    private final String zh;
    private final String en;
    private final Content content;

    ProjectColumn(String zh, String en, Content content) {
        this.zh = zh;
        this.en = en;
        this.content = content;
    }

    /** What stands in a cell of the column. */
    private interface Content {
        String of(ExportedProject row, CsvLanguage language);
    }

    @Override
    public String cell(ExportedProject row, CsvLanguage language) {
        return content.of(row, language);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    private static String next(ExportedProject row, Function<NextMilestone, Object> member) {
        var next = row.standing().nextMilestone();
        if (next == null) {
            return "";
        }
        var value = member.apply(next);
        return value instanceof String words ? text(words) : plain(value);
    }

    private static String list(List<String> values) {
        return list(values.stream());
    }

    private static String list(Stream<String> values) {
        return text(values.collect(Collectors.joining("; ")));
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
        return text(places.flatMap(List::stream).collect(Collectors.joining("—")));
    }
}

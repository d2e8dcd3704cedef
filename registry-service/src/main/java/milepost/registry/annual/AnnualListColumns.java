package milepost.registry.annual;

import static milepost.web.csv.CsvColumn.plain;
import static milepost.web.csv.CsvColumn.text;
import static milepost.web.csv.CsvColumn.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.listing.ListEntry;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.registry.vocabulary.Stage;
import milepost.web.csv.CsvCells;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;

/** The columns of the CSV tables of annual lists, in their order. */
final class AnnualListColumns {

    static final List<CsvColumn<AnnualListItem>> LIST = List.of(
            plain("年度", "year", row -> row.entry().year()),
            words(
                    "级别",
                    "level",
                    (row, language) ->
                            language.word(ListLevel.class, row.entry().level().code())),
            text("清单", "list", row -> row.entry().list()),
            words("类别", "bucket", (row, language) -> bucket(row.entry(), language)),
            text("名称", "name", row -> row.work().nameZh()),
            text("英文名", "name in English", row -> row.work().nameEn()),
            text("地区代码", "region codes", row -> String.join("; ", row.work().regions())),
            words(
                    "阶段",
                    "stage",
                    (row, language) -> language.word(Stage.class, row.work().stage())),
            words(
                    "灯",
                    "light",
                    (row, language) -> language.word(Light.class, row.work().light())),
            text("文件", "document", AnnualListItem::documentRef),
            plain("项目编号", "project id", row -> row.work().projectId()));

    static final List<CsvColumn<RecurringWork>> RECURRING = List.of(
            text("名称", "name", row -> row.work().nameZh()),
            text("英文名", "name in English", row -> row.work().nameEn()),
            plain("年数", "number of years", RecurringWork::times),
            text("年度", "years", row -> joined(row.years().stream())),
            text("未列入的年度", "years not listed", row -> joined(row.missingYears().stream())),
            words(
                    "历次列入",
                    "entries",
                    (row, language) ->
                            CsvCells.text(joined(row.entries().stream().map(entry -> entry(entry, language))))),
            text("地区代码", "region codes", row -> String.join("; ", row.work().regions())),
            words(
                    "阶段",
                    "stage",
                    (row, language) -> language.word(Stage.class, row.work().stage())),
            words(
                    "灯",
                    "light",
                    (row, language) -> language.word(Light.class, row.work().light())),
            plain("项目编号", "project id", row -> row.work().projectId()));

    private AnnualListColumns() {}

    private static String entry(ListEntry entry, CsvLanguage language) {
        return entry.year() + " " + entry.list() + " " + bucket(entry, language);
    }

    private static String bucket(ListEntry entry, CsvLanguage language) {
        return language.word(ListBucket.class, entry.bucket().name());
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining("; "));
    }
}

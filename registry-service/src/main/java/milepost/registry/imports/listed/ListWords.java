package milepost.registry.imports.listed;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.listing.ListEntry;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.web.value.Labelled;

/** Reads years, levels and buckets of annual lists, as offices write them. */
public final class ListWords {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:\\.0)?\\s*年?度?");

    private static final Pattern KIND = Pattern.compile("(类|项目|类项目)$");

    private static final Map<String, ListLevel> LEVELS = byWord(Map.of(
            ListLevel.NATIONAL, List.of("国家", "国家级", "国列", "全国", "中央"),
            ListLevel.PROVINCIAL, List.of("省", "省级", "省列", "省重点", "自治区", "自治区级", "直辖市"),
            ListLevel.MUNICIPAL, List.of("市", "市级", "市列", "市州级", "州级", "市重点"),
            ListLevel.COUNTY, List.of("县", "县级", "区级", "县区级", "县列", "县重点")));

    private static final Map<String, ListBucket> BUCKETS = byWord(Map.of(
            ListBucket.NEW_START, List.of("计划新开工", "新开工", "拟新开工", "计划开工", "拟开工"),
            ListBucket.CARRY_OVER, List.of("续建", "在建续建", "结转"),
            ListBucket.PREPARATORY, List.of("预备", "前期预备", "储备", "前期"),
            ListBucket.COMPLETING, List.of("建成投产", "计划建成投产", "计划建成", "拟建成", "竣工投产", "建成")));

    private ListWords() {}

    /** Returns what cells say; of several that may name the bucket, the first that does. */
    public static ListedAs listed(String year, String level, String list, Stream<String> buckets) {
        return new ListedAs(
                year(year).orElse(null),
                level(level).orElse(null),
                list.isEmpty() || list.length() > ListEntry.NAME_LENGTH ? null : list,
                buckets.flatMap(text -> bucket(text).stream()).findFirst().orElse(null));
    }

    public static Optional<Integer> year(String text) {
        var year = YEAR.matcher(plain(text));
        return year.matches()
                ? Optional.of(Integer.valueOf(year.group(1))).filter(found -> found >= ListEntry.FIRST_YEAR)
                : Optional.empty();
    }

    public static Optional<ListLevel> level(String text) {
        return Optional.ofNullable(LEVELS.get(word(text)));
    }

    /** Returns the bucket; 项目 and 类 after it do not count. */
    public static Optional<ListBucket> bucket(String text) {
        return Optional.ofNullable(BUCKETS.get(KIND.matcher(word(text)).replaceFirst("")));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String word(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T> & Labelled> Map<String, T> byWord(Map<T, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(of -> Stream.concat(
                                Stream.of(
                                        of.getKey().name().toLowerCase(Locale.ROOT),
                                        of.getKey().zh(),
                                        of.getKey().en()),
                                of.getValue().stream())
                        .distinct()
                        .map(word -> Map.entry(word, of.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

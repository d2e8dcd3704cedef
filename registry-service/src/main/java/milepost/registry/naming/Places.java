package milepost.registry.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places that a line connects, from names and corridors. */
public final class Places {

    private static final Pattern CONNECTOR = Pattern.compile("[至到—―–~〜→、‐‑−-]+|经(?=.{2,}[至到—―–~→-])");
    private static final Pattern NO_WORD = Pattern.compile("[\\p{P}\\p{S}&&[^±+]]");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,8}");
    private static final Pattern RANK =
            Pattern.compile("(?<=\\p{IsHan}{2})(?:(?:\\p{IsHan}{1,3}族)?自治[州县区]|地区|[省市县区州])$");

    /** The character that abbreviates a place, where it is not, or not only, the first one. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("北京", "京"),
            Map.entry("天津", "津"),
            Map.entry("河北", "冀"),
            Map.entry("山西", "晋"),
            Map.entry("内蒙古", "蒙"),
            Map.entry("黑龙江", "黑"),
            Map.entry("上海", "沪"),
            Map.entry("江苏", "苏"),
            Map.entry("浙江", "浙"),
            Map.entry("安徽", "皖"),
            Map.entry("福建", "闽"),
            Map.entry("江西", "赣"),
            Map.entry("山东", "鲁"),
            Map.entry("河南", "豫"),
            Map.entry("湖北", "鄂"),
            Map.entry("湖南", "湘"),
            Map.entry("广东", "粤"),
            Map.entry("广西", "桂"),
            Map.entry("海南", "琼"),
            Map.entry("重庆", "渝"),
            Map.entry("四川", "川"),
            Map.entry("贵州", "黔"),
            Map.entry("云南", "滇"),
            Map.entry("西藏", "藏"),
            Map.entry("甘肃", "陇"),
            Map.entry("陇东", "陇"),
            Map.entry("广州", "穗"),
            Map.entry("成都", "蓉"),
            Map.entry("宁波", "甬"),
            Map.entry("若羌", "若"));

    private Places() {}

    /** Returns the places of a corridor in the form in which they are compared. */
    public static List<String> of(List<String> endpoints, List<String> via) {
        if (endpoints.size() != 2) {
            return List.of();
        }
        return Stream.of(List.of(endpoints.getFirst()), via, List.of(endpoints.getLast()))
                .flatMap(List::stream)
                .map(Places::place)
                .toList();
    }

    /** Returns the places between connectors, or none unless each part can be a place and there are at least two. */
    static List<String> in(String name) {
        var parts = CONNECTOR.split(name);
        var isLine = parts.length > 1
                && Stream.of(parts).allMatch(part -> PLACE.matcher(part).matches());
        return isLine ? Stream.of(parts).map(Places::place).toList() : List.of();
    }

    /** Returns the two ends, sorted, so that the direction makes no difference. */
    public static List<String> ends(List<String> places) {
        return Stream.of(places.getFirst(), places.getLast()).sorted().toList();
    }

    /** Returns the short names of a line that have one character per place: 兰合; 成渝 and 蓉渝. */
    public static List<String> initials(List<String> places) {
        var all = List.of("");
        for (var place : places) {
            var next = new ArrayList<String>();
            for (var begun : all) {
                characters(place).forEach(character -> next.add(begun + character));
            }
            all = next.size() > 8 ? next.subList(0, 8) : next;
        }
        return List.copyOf(all);
    }

    /** Returns the text without connectors and punctuation. */
    public static String joined(String text) {
        return NO_WORD.matcher(CONNECTOR.matcher(text).replaceAll("")).replaceAll("");
    }

    private static Stream<String> characters(String place) {
        return Stream.of(place.substring(0, 1), ABBREVIATIONS.getOrDefault(place, place.substring(0, 1)))
                .distinct();
    }

    private static String place(String text) {
        var key = NameKey.of(text);
        return key.isEmpty() ? text : RANK.matcher(key).replaceFirst("");
    }
}

package milepost.registry.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.web.text.CharacterClass;

/** The places that a line connects, from names and corridors. */
public final class Places {

    private static final String SIGNS = "至到~〜∼→↔⇔⇌⟷、\\p{Pd}─━−";
    private static final Pattern CONNECTOR = Pattern.compile("[" + SIGNS + "]+|经(?=.{2,}[至到~→↔\\p{Pd}])");
    private static final CharacterClass CONNECTORS = CharacterClass.of("[" + SIGNS + "]");
    private static final CharacterClass OF_LINES = CharacterClass.of("[\\p{IsHan}" + SIGNS + "]");

    /** The numeral or the sign of Japanese that is typed for a dash. */
    private static final Pattern TYPED_FOR_DASH = Pattern.compile("(?<=^\\p{IsHan}{2,4})[一ー](?=\\p{IsHan}{2,4}$)");

    private static final CharacterClass NO_WORD = CharacterClass.of("[\\p{P}\\p{S}&&[^±+]]");
    private static final int SHORTEST = 2;
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,8}");
    private static final Pattern RANK =
            Pattern.compile("(?<=\\p{IsHan}{2})(?:(?:\\p{IsHan}{1,3}族)?自治[州县区]|地区|[省市县区州])$");

    /** A province before a place in it, except where nothing would remain. */
    private static final Pattern PROVINCE =
            Pattern.compile("^(?:河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)省?"
                    + "(?=\\p{IsHan}{2})(?!\\p{IsHan}{1,3}族|维吾尔|自治)");

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

    /**
     * Returns the places between connectors, or none unless each part can be a place and there are at least two.
     *
     * @param isLine whether the name says that it is one
     */
    static List<String> in(String name, boolean isLine) {
        var text = isLine && PlainText.hasOneOf("一ー", name)
                ? TYPED_FOR_DASH.matcher(name).replaceFirst("-")
                : name;
        var parts = CONNECTORS.hasOneOf(text) && OF_LINES.hasAll(text) ? CONNECTOR.split(text) : new String[0];
        var arePlaces = parts.length > 1
                && Stream.of(parts).allMatch(part -> PLACE.matcher(part).matches());
        return arePlaces ? Stream.of(parts).map(Places::place).toList() : List.of();
    }

    /** Whether the text joins places, and is not a section between them. */
    static boolean areJoined(String text) {
        return CONNECTORS.hasOneOf(text) && !text.endsWith("段");
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
        var bare = text.indexOf('经') < 0
                ? CONNECTORS.removedFrom(text)
                : CONNECTOR.matcher(text).replaceAll("");
        return NO_WORD.removedFrom(bare);
    }

    private static Stream<String> characters(String place) {
        var first = place.substring(0, 1);
        return Stream.of(first, Abbreviations.of(place).orElse(first)).distinct();
    }

    private static String place(String text) {
        var bare = PROVINCE.matcher(NameKey.of(text)).replaceFirst("");
        var place = bare.length() > SHORTEST ? RANK.matcher(bare).replaceFirst("") : bare;
        return place.isEmpty() ? text : place;
    }
}

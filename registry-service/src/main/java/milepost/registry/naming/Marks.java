package milepost.registry.naming;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name that distinguish works of the same name: 二期 and 三期, additional tracks such as 三四线, a section and the
 * whole line, 扩建 and the first construction.
 *
 * @param numbers phases, tracks, ordinals, sides, sections and years in a normal form
 * @param works what is done to an existing work, null if the work is new or the name does not say
 * @param voltage null if the name has none
 * @param route the number of a road, null if the name has none
 */
public record Marks(
        SortedSet<String> numbers,
        @Nullable String works,
        @Nullable String voltage,
        @Nullable String route) {

    private static final Pattern PHASE = Pattern.compile("第?(?:" + Numeral.FORM + "|(i{1,3}|iv|vi{0,3}))期");
    private static final Pattern NUMBERED_LINE = Pattern.compile(Numeral.FORM + "号线");
    private static final Pattern TRACKS = Pattern.compile("(?:增建)?第?([一二三四五六](?:[、和]?第?[一二三四五六]){0,2})线(?!城市)");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final Pattern BRANCH = Pattern.compile("支线(?!机场)|联络线|连接线|延长线|延伸线|绕行线|疏解线");
    private static final Pattern DOUBLE_TRACK = Pattern.compile("(?:增建)?(?:复线|双线)");
    private static final Pattern ORDINAL = Pattern.compile("第" + Numeral.FORM + "[条批座个号段]?");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)号");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年度?");
    private static final Pattern SIDE = Pattern.compile("(?<![陕山江广河湖云海济华淮])([东西南北中][线段])$");
    private static final Pattern SECTION = Pattern.compile("(?<=铁路|公路|高速|高铁|网|工程|项目|输电|直流|管道)(.{2,20})段$");
    private static final Pattern VOLTAGE = Pattern.compile("(?:±|正负|\\+/?-)?([0-9]{2,4})(?:千伏|kv)");

    /** Returns the marks of a name in the form of {@link NameKey} without its generic tail, and the rest of the name. */
    static Marked in(String name) {
        var numbers = new TreeSet<String>();
        var works = new TreeSet<String>();
        var voltages = new TreeSet<String>();
        var routes = new TreeSet<String>();
        var rest = Routes.take(name, routes::add);
        rest = take(rest, "伏v", VOLTAGE, found -> voltages.add(found.group(1)));
        rest = take(rest, "年", YEAR, found -> numbers.add(found.group(1) + "年"));
        rest = take(
                rest,
                "期",
                PHASE,
                found -> numbers.add(
                        (found.group(1) == null ? ROMAN.indexOf(found.group(2)) : Numeral.normal(found.group(1)))
                                + "期"));
        rest = take(rest, "线", BRANCH, found -> numbers.add(found.group()));
        if (rest.contains("号线")) {
            rest = take(rest, "号", NUMBERED_LINE, found -> numbers.add(Numeral.normal(found.group(1)) + "号线"));
        }
        rest = take(rest, "线", TRACKS, found -> addTracks(found.group(1), numbers));
        rest = take(rest, "第", ORDINAL, found -> numbers.add("第" + Numeral.normal(found.group(1))));
        rest = take(rest, "线", DOUBLE_TRACK, _ -> numbers.add("2线"));
        rest = take(rest, "号", NUMBER, found -> numbers.add("第" + found.group(1)));
        rest = take(rest, "段", SECTION, found -> numbers.add(Places.joined(found.group(1)) + "段"));
        rest = take(rest, "线段", SIDE, found -> numbers.add(found.group(1)));
        rest = take(rest, Works.CHARACTERS, Works.FORM, found -> works.add(Works.name(found)));
        return new Marked(
                new Marks(
                        numbers,
                        works.isEmpty() ? null : String.join("", works),
                        voltages.isEmpty() ? null : String.join("/", voltages),
                        routes.isEmpty() ? null : String.join("/", routes)),
                rest);
    }

    private static void addTracks(String digits, Set<String> numbers) {
        digits.chars().map(Numeral::digit).filter(digit -> digit > 0).forEach(digit -> numbers.add(digit + "线"));
    }

    /**
     * Whether names with these marks may mean the same work: marks that only one has make a difference, except the voltage and
     * the number of a road.
     */
    public boolean agreeWith(Marks other) {
        return numbers.equals(other.numbers)
                && (same(works, other.works) || (!numbers.isEmpty() && (works == null || other.works == null)))
                && compatible(voltage, other.voltage)
                && compatible(route, other.route);
    }

    /** Returns a text that is equal for all marks that agree. */
    public String signature() {
        return numbers.isEmpty() ? (works == null ? "" : works) : String.join(",", numbers);
    }

    private static boolean compatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    /** @param characters without one of which the pattern is not found, since most names have few marks */
    private static String take(String text, String characters, Pattern pattern, Consumer<MatchResult> use) {
        if (!PlainText.hasOneOf(characters, text)) {
            return text;
        }
        return pattern.matcher(text).replaceAll(found -> {
            use.accept(found);
            return "";
        });
    }

    /**
     * The marks of a name.
     *
     * @param rest the name without the marks
     */
    record Marked(Marks marks, String rest) {}
}

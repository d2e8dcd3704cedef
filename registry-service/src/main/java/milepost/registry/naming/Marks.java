package milepost.registry.naming;

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
 */
public record Marks(
        SortedSet<String> numbers,
        @Nullable String works,
        @Nullable String voltage) {

    private static final Pattern PHASE = Pattern.compile("第?(?:" + Numeral.FORM + "|(i{1,3}))期");
    private static final Pattern NUMBERED_LINE = Pattern.compile(Numeral.FORM + "号线");
    private static final Pattern TRACKS = Pattern.compile("(?:增建)?第?([一二三四五六](?:[、和]?第?[一二三四五六]){0,2})线(?!城市)");
    private static final Pattern DOUBLE_TRACK = Pattern.compile("(?:增建)?(?:复线|双线)");
    private static final Pattern ORDINAL = Pattern.compile("第" + Numeral.FORM + "[条批座个号段]?");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)号");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年度?");
    private static final Pattern SIDE = Pattern.compile("(?<![陕山江广河湖云海济华淮])([东西南北中][线段])$");
    private static final Pattern SECTION = Pattern.compile("(?<=铁路|公路|高速|高铁|网)(.{2,20})段$");
    private static final Pattern VOLTAGE = Pattern.compile("±?([0-9]{2,4})(?:千伏|kv)");

    /** Returns the marks of a name in the form of {@link NameKey} without its generic tail, and the rest of the name. */
    static Marked in(String name) {
        var numbers = new TreeSet<String>();
        var works = new TreeSet<String>();
        var voltages = new TreeSet<String>();
        var rest = take(name, VOLTAGE, found -> voltages.add(found.group(1)));
        rest = take(rest, YEAR, found -> numbers.add(found.group(1) + "年"));
        rest = take(
                rest,
                PHASE,
                found -> numbers.add(
                        (found.group(1) == null ? found.group(2).length() : Numeral.normal(found.group(1))) + "期"));
        rest = take(rest, NUMBERED_LINE, found -> numbers.add(Numeral.normal(found.group(1)) + "号线"));
        rest = take(
                rest,
                TRACKS,
                found -> found.group(1)
                        .chars()
                        .map(Numeral::digit)
                        .filter(digit -> digit > 0)
                        .forEach(digit -> numbers.add(digit + "线")));
        rest = take(rest, ORDINAL, found -> numbers.add("第" + Numeral.normal(found.group(1))));
        rest = take(rest, DOUBLE_TRACK, _ -> numbers.add("2线"));
        rest = take(rest, NUMBER, found -> numbers.add("第" + found.group(1)));
        rest = take(rest, SECTION, found -> numbers.add(Places.joined(found.group(1)) + "段"));
        rest = take(rest, SIDE, found -> numbers.add(found.group(1)));
        rest = take(rest, Works.FORM, found -> works.add(Works.name(found)));
        return new Marked(
                new Marks(
                        numbers,
                        works.isEmpty() ? null : String.join("", works),
                        voltages.isEmpty() ? null : String.join("/", voltages)),
                rest);
    }

    /** Whether names with these marks may mean the same work: marks that only one has make a difference, except the voltage. */
    public boolean agreeWith(Marks other) {
        return numbers.equals(other.numbers)
                && (same(works, other.works) || (!numbers.isEmpty() && (works == null || other.works == null)))
                && (voltage == null || other.voltage == null || voltage.equals(other.voltage));
    }

    /** Returns a text that is equal for all marks that agree. */
    public String signature() {
        return numbers.isEmpty() ? (works == null ? "" : works) : String.join(",", numbers);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static String take(String text, Pattern pattern, Consumer<MatchResult> use) {
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

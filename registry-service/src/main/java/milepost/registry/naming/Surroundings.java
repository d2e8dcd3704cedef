package milepost.registry.naming;

import java.util.List;
import java.util.regex.Pattern;
import milepost.web.text.CharacterClass;

/** Removes what lists and sentences put around a name: numbers, bullets, labels and the punctuation at the end. */
final class Surroundings {

    private static final String NUMERAL = "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}|[一二三四五六七八九十百]{1,4}|[ivx]{1,5}|[a-z])";

    /** What follows a number that is a quantity, or that counts parts of the work. */
    private static final String NO_UNIT = "(?![万千百亿兆公平立米吨亩个座条项处号期级倍度年月日元人户台套线]|[0-9]|[km]?[mwv])";

    private static final String NO_PART = "(?![一二三四五六七八九十0-9、]*(?:[期号段标线级类次产百千万k]|第))";

    private static final CharacterClass SIGNS = CharacterClass.of("\\p{No}");
    private static final Pattern NUMBER_SIGN = Pattern.compile("^[\\s\\p{Z}]*[\\p{No}&&[^¹²³]]+");
    private static final Pattern NOTE_SIGN = Pattern.compile("(?<=[\\p{IsHan})）])\\p{No}+[\\s\\p{Z}]*$");

    private static final String PUNCTUATION = "[\\s\\p{Z}\\p{P}\\p{S}&&[^±+\\p{Ps}\\p{Pi}\"']]";

    private static final List<Before> BEFORE = List.of(
            Before.of(PUNCTUATION, PUNCTUATION + "+"),
            Before.of(
                    "[\\p{Ps}\\p{Pi}]", "[\\p{Ps}\\p{Pi}][\\s\\p{Z}]*" + NUMERAL + "[\\s\\p{Z}]*[\\p{Pe}\\p{Pf}](?=.)"),
            Before.of(
                    "[第0-9一二三四五六七八九十百a-z]",
                    "第?" + NUMERAL + "[项条]?[\\s\\p{Z}]*(?:[、)\\]】〕]|[.,:](?!\\s*[0-9]))[\\s\\p{Z}]*(?=[^\\s\\p{Z}])"
                            + NO_PART),
            Before.of("[0-9]", "[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}[\\s\\p{Z}]*(?=\\p{IsHan})" + NO_UNIT),
            Before.of("[0-9]", "[0-9]{1,2}-(?=\\p{IsHan}{2})"),
            Before.of("[0-9]", "[0-9]{1,3}[\\s\\p{Z}]+(?=\\p{IsHan})" + NO_UNIT),
            Before.of("[一二三四五六七八九十]", "[一二三四五六七八九十]{1,3}(?:是|[\\s\\p{Z}]+)(?=\\p{IsHan}{4})" + NO_PART),
            Before.of(
                    "[重建拟新项工序编名]",
                    "(?:重大|重点|建设|拟建|新建|续建)*(?:项目|工程|序号|编号|名称)(?:名称)?" + NUMERAL + "?[\\s\\p{Z}]*:[\\s\\p{Z}]*(?=.)"));

    private static final String CLOSING = "[\\p{Pe}\\p{Pf}\"']";
    private static final String ENDING = "[\\s\\p{Z}\\p{P}\\p{S}&&[^\\p{Pe}\\p{Pf}\"'%°+]]";

    private static final Pattern AFTER = Pattern.compile(ENDING + "+(?=" + CLOSING + "*$)");
    private static final CharacterClass MAY_CLOSE = CharacterClass.of(CLOSING);

    /** With the line terminator before which {@code $} matches and that is no space. */
    private static final CharacterClass MAY_END = CharacterClass.of("[" + ENDING + "\\x{85}]");

    private Surroundings() {}

    /** Removes numbers of lists and notes that are one character, such as ① and ⒈, which would be read as other numbers later. */
    static String withoutSigns(String text) {
        if (!SIGNS.hasOneOf(text)) {
            return text;
        }
        var begun = NUMBER_SIGN.matcher(text).replaceFirst("");
        return begun.isEmpty() ? text : NOTE_SIGN.matcher(begun).replaceFirst("");
    }

    static String removed(String text) {
        return withoutAfter(withoutBefore(text));
    }

    private static String withoutBefore(String text) {
        var begun = text;
        for (var i = 0; i < BEFORE.size(); i++) {
            var rest = BEFORE.get(i).removedFrom(begun);
            if (rest.length() < begun.length()) {
                begun = rest;
                i = -1; // 一、（一）
            }
        }
        return begun;
    }

    private static String withoutAfter(String text) {
        var end = text.length();
        while (end > 0 && MAY_CLOSE.has(text.codePointBefore(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end > 0 && MAY_END.has(text.codePointBefore(end))
                ? AFTER.matcher(text).replaceAll("")
                : text;
    }

    /** @param first the characters that a match of the pattern begins with */
    private record Before(CharacterClass first, Pattern pattern) {

        static Before of(String first, String regex) {
            return new Before(CharacterClass.of(first), Pattern.compile(regex));
        }

        String removedFrom(String text) {
            if (text.isEmpty() || !first.has(text.codePointAt(0))) {
                return text;
            }
            var found = pattern.matcher(text);
            return found.lookingAt() ? text.substring(found.end()) : text;
        }
    }
}

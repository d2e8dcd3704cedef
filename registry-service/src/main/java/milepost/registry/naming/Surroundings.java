package milepost.registry.naming;

import java.util.List;
import java.util.regex.Pattern;

/** Removes what lists and sentences put around a name: numbers, bullets, labels and the punctuation at the end. */
final class Surroundings {

    private static final String NUMERAL = "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}|[一二三四五六七八九十百]{1,4}|[ivx]{1,5}|[a-z])";

    /** The Chinese characters that a number or a label begins with. */
    private static final String MAY_BEGIN = "一二三四五六七八九十百第重建拟新续项工序编名";

    /** What follows a number that is a quantity, or that counts parts of the work. */
    private static final String NO_UNIT = "(?![万千百亿兆公平立米吨亩个座条项处号期级倍度年月日元人户台套线]|[0-9]|[km]?[mwv])";

    private static final String NO_PART = "(?![一二三四五六七八九十0-9、]*(?:[期号段标线级类次产百千万k]|第))";

    private static final Pattern NUMBER_SIGN = Pattern.compile("^[\\s\\p{Z}]*[\\p{No}&&[^¹²³]]+");
    private static final Pattern NOTE_SIGN = Pattern.compile("(?<=[\\p{IsHan})）])\\p{No}+[\\s\\p{Z}]*$");

    private static final List<Pattern> BEFORE = List.of(
            Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}&&[^±+\\p{Ps}\\p{Pi}\"']]+"),
            Pattern.compile("[\\p{Ps}\\p{Pi}][\\s\\p{Z}]*" + NUMERAL + "[\\s\\p{Z}]*[\\p{Pe}\\p{Pf}](?=.)"),
            Pattern.compile("第?" + NUMERAL
                    + "[项条]?[\\s\\p{Z}]*(?:[、)\\]】〕]|[.,:](?!\\s*[0-9]))[\\s\\p{Z}]*(?=[^\\s\\p{Z}])" + NO_PART),
            Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}[\\s\\p{Z}]*(?=\\p{IsHan})" + NO_UNIT),
            Pattern.compile("[0-9]{1,2}-(?=\\p{IsHan}{2})"),
            Pattern.compile("[0-9]{1,3}[\\s\\p{Z}]+(?=\\p{IsHan})" + NO_UNIT),
            Pattern.compile("[一二三四五六七八九十]{1,3}(?:是|[\\s\\p{Z}]+)(?=\\p{IsHan}{4})" + NO_PART),
            Pattern.compile(
                    "(?:重大|重点|建设|拟建|新建|续建)*(?:项目|工程|序号|编号|名称)(?:名称)?" + NUMERAL + "?[\\s\\p{Z}]*:[\\s\\p{Z}]*(?=.)"));

    private static final Pattern AFTER =
            Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}&&[^\\p{Pe}\\p{Pf}\"'%°+]]+(?=[\\p{Pe}\\p{Pf}\"']*$)");

    private Surroundings() {}

    /** Removes numbers of lists and notes that are one character, such as ① and ⒈, which would be read as other numbers later. */
    static String withoutSigns(String text) {
        if (text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.OTHER_NUMBER)) {
            return text;
        }
        var begun = NUMBER_SIGN.matcher(text).replaceFirst("");
        return begun.isEmpty() ? text : NOTE_SIGN.matcher(begun).replaceFirst("");
    }

    static String removed(String text) {
        return withoutAfter(withoutBefore(text));
    }

    private static String withoutBefore(String text) {
        if (text.isEmpty() || (Character.isIdeographic(text.charAt(0)) && MAY_BEGIN.indexOf(text.charAt(0)) < 0)) {
            return text;
        }
        var begun = text;
        for (var i = 0; i < BEFORE.size(); i++) {
            var before = BEFORE.get(i).matcher(begun);
            if (before.lookingAt()) {
                begun = begun.substring(before.end());
                i = -1; // 一、（一）
            }
        }
        return begun;
    }

    private static String withoutAfter(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1))
                ? text
                : AFTER.matcher(text).replaceAll("");
    }
}

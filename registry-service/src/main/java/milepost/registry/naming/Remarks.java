package milepost.registry.naming;

import java.util.regex.Pattern;

/** Removes remarks in brackets that are no part of a name: （续建）, （含支线）, （PPP项目）, （兰合铁路）. */
final class Remarks {

    private static final Pattern REMARK = Pattern.compile(
            "[（(〔\\[【](?:含[^（）()]*|(?:计划)?新开工|新建|续建|在建|拟建|储备|预备|收尾|前期|谋划|新增|重点|新|续|见附[^）)]*|详见[^）)]*|附[^）)]{0,3}|注[^）)]{0,3}|ppp|epc|暂名|暂定名?)"
                    + "(?:类|项目|工程)*[）)〕\\]】]");

    /** The short form of the name before it, or the places of a line: 兰合铁路（兰州至合作）. */
    private static final Pattern ANOTHER_NAME =
            Pattern.compile("(.{4,})[（(]((?:简称)?\\p{IsHan}{2,}|\\p{IsHan}{2,8}(?:[至~-]\\p{IsHan}{2,8})+)[）)]");

    private Remarks() {}

    static String removed(String text) {
        if (!PlainText.hasOneOf("（(〔[【", text)) {
            return text;
        }
        var name = REMARK.matcher(text).replaceAll("");
        var two = ANOTHER_NAME.matcher(name);
        return two.matches() && isAnotherName(two.group(1), two.group(2)) ? two.group(1) : name;
    }

    private static boolean isAnotherName(String name, String inBrackets) {
        var kind = Kind.suffix(name);
        return kind.isPresent()
                && Kind.suffix(inBrackets)
                        .map(other -> other.kind() == kind.get().kind())
                        .orElseGet(() -> Places.areJoined(inBrackets) && !Places.areJoined(name));
    }
}

package milepost.registry.imports.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import milepost.registry.vocabulary.ProjectCode;

/** Cleans what people write into cells. */
final class Values {

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；、,，\\n]\\s*");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;；、,，\\s]+");
    private static final Set<String> NOTHING = Set.of("无", "暂无", "待定", "/", "-", "—", "——", "n/a", "N/A", "#N/A");
    private static final String FORMULA = "=+-@＝＋－＠";

    private Values() {}

    /** Returns a cell without what a table adds that guards against formulas, and without signs for nothing. */
    static String of(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        var text = CONTROLS.matcher(cell).replaceAll("").strip();
        if (text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        return NOTHING.contains(text) ? "" : text;
    }

    static String line(String text) {
        return text.isEmpty()
                ? text
                : LINE_ENDS.matcher(text).replaceAll(found -> isChinese(text, found.start()) ? "" : " ");
    }

    private static boolean isChinese(String text, int at) {
        return at > 0 && Character.UnicodeScript.of(text.codePointBefore(at)) == Character.UnicodeScript.HAN;
    }

    static List<String> list(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns project codes in the form with hyphens. */
    static List<String> codes(String text) {
        return Arrays.stream(BETWEEN_CODES.split(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .filter(code -> !code.isEmpty())
                .map(ProjectCode::normalized)
                .distinct()
                .toList();
    }
}

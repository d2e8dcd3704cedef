package milepost.registry.naming;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The numbers of roads, such as G30 and 国道312线, which official names put before or after the places. */
final class Routes {

    private static final Pattern NATIONAL = Pattern.compile("(?:国道|国家高速(?:公路)?网?)g?(?=[0-9])");
    private static final Pattern PROVINCIAL = Pattern.compile("(?:省道|省级高速(?:公路)?)s?(?=[0-9])");

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z0-9])([gs][0-9]{1,4})(?![0-9])线?(?="
            + "(?!高速|公路|改[造建扩]|扩|[一二]级)\\p{IsHan}{2})"
            + "|(?<=\\p{IsHan})([gs][0-9]{1,4})线?(?=高速|公路)|(?<=\\p{IsHan})(g[0-9]{1,4})线?$|(?<=公路|高速)(s[0-9]{1,4})线?$");

    private Routes() {}

    /** Returns the text with its numbers in one spelling: g312 for 国道312. */
    static String written(String text) {
        return text.indexOf('道') < 0 && text.indexOf("国家高速") < 0 && text.indexOf("省级高速") < 0
                ? text
                : PROVINCIAL.matcher(NATIONAL.matcher(text).replaceAll("g")).replaceAll("s");
    }

    /** Removes the number of a road that has a name beside it. */
    static String take(String text, Consumer<String> use) {
        if (text.indexOf('g') < 0 && text.indexOf('s') < 0) {
            return text;
        }
        return NUMBER.matcher(text).replaceAll((MatchResult found) -> {
            use.accept(IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
            return "";
        });
    }
}

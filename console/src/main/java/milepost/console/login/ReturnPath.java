package milepost.console.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor goes after the login: an address of the console itself, never one elsewhere. */
final class ReturnPath {

    static final String HOME = "/";

    private static final int LONGEST = 2_000;

    /** Browsers read a backslash as a slash, so two of either begin the name of a host. */
    private static final Pattern NO_PATH = Pattern.compile("^(?!/)|^/[/\\\\]|[\\\\\\p{Cntrl}]", Pattern.DOTALL);

    /** Where it would lead in a circle, or to data instead of a page. */
    private static final Pattern NO_PAGE = Pattern.compile("/(?:login|logout|oauth2|api|actuator)(?:[/?#].*)?");

    private ReturnPath() {}

    /** Returns the path as ASCII, or {@link #HOME} for anything that is not a path of a page. */
    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || isNoPath(wanted) || isNoPath(decoded(wanted))) {
            return HOME;
        }
        try {
            var uri = new URI(wanted);
            return uri.isAbsolute()
                            || uri.getRawAuthority() != null
                            || NO_PAGE.matcher(wanted).matches()
                    ? HOME
                    : uri.toASCIIString();
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    private static boolean isNoPath(String text) {
        return NO_PATH.matcher(text).find();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // not a path
        }
    }
}

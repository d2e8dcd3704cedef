package milepost.console.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Copies headers both ways, but for those of one connection (RFC 9110, section 7.6.1), those that belong to the browser and the
 * console alone, and what a visitor claims about proxies.
 */
final class PassedHeaders {

    private static final Set<String> OF_ONE_CONNECTION =
            words("connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer"
                    + " transfer-encoding upgrade");

    private static final Set<String> OF_THE_BROWSER = words(
            "host content-length expect cookie authorization x-xsrf-token origin referer forwarded x-forwarded-for"
                    + " x-forwarded-host x-forwarded-port x-forwarded-prefix x-forwarded-proto x-forwarded-ssl x-real-ip");

    private static final Set<String> OF_THE_SERVICE = words("set-cookie server date");

    /** An address of the service in {@code Location} or {@code Link}, with or without its host. */
    private static final String OWN_ADDRESS = "(^|<)(?:%s)?(?=/(?:v1|v3|ledger)/)";

    private PassedHeaders() {}

    static void toService(HttpServletRequest from, ClassicHttpRequest to, String prefix) {
        var dropped = named(from.getHeader(HttpHeaders.CONNECTION));
        dropped.addAll(OF_THE_BROWSER);
        for (var name : Collections.list(from.getHeaderNames())) {
            if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(from.getHeaders(name)).forEach(value -> to.addHeader(name, value));
            }
        }
        to.setHeader("X-Forwarded-For", from.getRemoteAddr());
        to.setHeader("X-Forwarded-Proto", from.getScheme());
        to.setHeader("X-Forwarded-Host", from.getHeader(HttpHeaders.HOST));
        to.setHeader("X-Forwarded-Prefix", prefix);
    }

    /** Addresses in {@code Location} and {@code Link} lead to the front door again. */
    static void toVisitor(ClassicHttpResponse from, HttpServletResponse to, String prefix, String serviceUrl) {
        var connection = from.getFirstHeader(HttpHeaders.CONNECTION);
        var dropped = named(connection == null ? null : connection.getValue());
        dropped.addAll(OF_THE_SERVICE);
        var own = Pattern.compile(OWN_ADDRESS.formatted(Pattern.quote(serviceUrl)));
        var set = new HashSet<String>();
        for (var header : from.getHeaders()) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (dropped.contains(name)) {
                continue;
            }
            var value = name.equals("location") || name.equals("link")
                    ? own.matcher(header.getValue()).replaceAll("$1" + Matcher.quoteReplacement(prefix))
                    : header.getValue();
            if (set.add(name)) {
                to.setHeader(header.getName(), value); // takes the place of the console's own
            } else {
                to.addHeader(header.getName(), value);
            }
        }
        to.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static Set<String> named(@Nullable String connection) {
        var names = new HashSet<>(OF_ONE_CONNECTION);
        if (connection != null) {
            Arrays.stream(connection.split(",", -1))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .forEach(names::add);
        }
        return names;
    }
}

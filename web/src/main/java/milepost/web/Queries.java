package milepost.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Queries of addresses. */
public final class Queries {

    /** Characters that clients may send unencoded in a query, but that may not stand in a URI. */
    private static final Pattern UNENCODED = Pattern.compile("[<>\\[\\]\\\\^`{|}\"]");

    private Queries() {}

    /** Returns a query as it may stand in a URI; what is encoded already stays as it is. */
    public static String encoded(String query) {
        return UNENCODED.matcher(query).replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
    }
}

package milepost.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Creates responses with a page as the body and a link to the next page (RFC 8288). The link is relative, so it names no host. */
public final class Pages {

    /** Characters that clients may send unencoded in a query, but that may not stand in a URI. */
    private static final Pattern UNENCODED = Pattern.compile("[<>\\[\\]\\\\^`{|}\"]");

    private Pages() {}

    public static <T> ResponseEntity<Page<T>> respond(Page<T> page, HttpServletRequest request) {
        return respond(page, page.nextCursor(), request);
    }

    /** The same for a page that is part of a larger body. */
    public static <B> ResponseEntity<B> respond(B body, @Nullable String nextCursor, HttpServletRequest request) {
        var response = ResponseEntity.ok();
        if (nextCursor != null) {
            var query = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam("cursor", nextCursor)
                    .build()
                    .getQuery();
            response.header(
                    HttpHeaders.LINK,
                    "<" + request.getRequestURI() + "?" + encoded(String.valueOf(query)) + ">; rel=\"next\"");
        }
        return response.body(body);
    }

    private static String encoded(String query) {
        return UNENCODED.matcher(query).replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
    }
}

package milepost.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Creates responses with a page as the body and a link to the next page (RFC 8288). The link is relative, so it names no host. */
public final class Pages {

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
                    "<" + request.getRequestURI() + "?" + Queries.encoded(String.valueOf(query)) + ">; rel=\"next\"");
        }
        return response.body(body);
    }
}

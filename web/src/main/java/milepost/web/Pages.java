package milepost.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Creates responses with a page as the body and a link to the next page (RFC 8288). */
public final class Pages {

    private Pages() {}

    public static <T> ResponseEntity<Page<T>> respond(Page<T> page, HttpServletRequest request) {
        var response = ResponseEntity.ok();
        if (page.nextCursor() != null) {
            var next = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build()
                    .toUriString();
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.body(page);
    }
}

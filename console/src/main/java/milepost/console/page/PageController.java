package milepost.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers every address of a page with the one page, whose script shows what belongs to the address. */
@Controller
class PageController {

    /** The first part of every address that the script knows. */
    private static final String PAGES =
            "projects|plans|events|audit|following|imports|operations|wall|method|search|inbox";

    private final IndexPage index;

    PageController(IndexPage index) {
        this.index = index;
    }

    @GetMapping({"/", "/index.html", "/{page:" + PAGES + "}", "/{page:" + PAGES + "}/**"})
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return new ServletWebRequest(request).checkNotModified(index.etag())
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(index.etag())
                        .build()
                : answer(HttpStatus.OK);
    }

    ResponseEntity<byte[]> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(index.etag())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
                .body(index.content());
    }
}

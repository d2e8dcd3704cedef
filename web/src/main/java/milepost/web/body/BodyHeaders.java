package milepost.web.body;

import jakarta.servlet.http.HttpServletRequest;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** What a request says about its body. */
final class BodyHeaders {

    private BodyHeaders() {}

    /** Refuses with 415 a type that is none or many, and bodies that are compressed. */
    static void check(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var compressed = StringUtils.hasText(encoding) && !encoding.strip().equalsIgnoreCase("identity");
        if (compressed || !isConcrete(request.getContentType())) {
            throw ProblemException.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", MediaType.APPLICATION_JSON_VALUE);
        }
    }

    private static boolean isConcrete(@Nullable String type) {
        try {
            return !StringUtils.hasText(type) || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}

package milepost.web.body;

import jakarta.servlet.http.HttpServletRequest;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** Checks the headers that describe a request body. */
final class BodyHeaders {

    private BodyHeaders() {}

    /** Throws a 415 if the content type is invalid or has wildcards, or if the body is compressed. */
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

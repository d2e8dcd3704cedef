package milepost.web.headers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Headers that limit what browsers do with a response. Data may do nothing; the pages of the API documentation may load their own files. */
public final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        var uri = request.getRequestURI();
        response.setHeader(POLICY, uri != null && uri.startsWith("/swagger-ui") ? PAGES : DATA);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}

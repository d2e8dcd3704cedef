package milepost.web.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets caches keep successful reads without a token for a short time, and gives those without an entity tag a weak one. A response to
 * a token is never cached, because it may show more. Files, whose names have a dot, are streamed and get no entity tag.
 */
final class PublicCacheFilter extends ShallowEtagHeaderFilter {

    /** Innermost: security has set its headers when the response is written. */
    static final int ORDER = -70;

    /** The API, its description, and the ledger; but no files, whose names have a dot. */
    private static final List<String> PUBLIC = List.of("/v1/", "/v3/", "/ledger/");

    private final String cacheControl;

    PublicCacheFilter(CacheProperties properties) {
        cacheControl = "max-age=" + properties.maxAge().toSeconds() + ", public";
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !isPublic(request.getRequestURI());
    }

    private static boolean isPublic(String uri) {
        return PUBLIC.stream().anyMatch(uri::startsWith) && uri.indexOf('.', uri.lastIndexOf('/')) < 0;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        super.doFilterInternal(request, response, chain);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        var isCacheable = status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
        if (isCacheable && response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        }
        return super.isEligibleForEtag(request, response, status, body);
    }
}

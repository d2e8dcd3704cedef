package milepost.web.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Rejects compressed bodies and invalid content types (415), bodies above the size limit (413), if possible before reading them, and
 * bodies that arrive too slowly (408).
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    /** After security, so that callers without permission get 401 or 403. */
    static final int ORDER = -90;

    private final BodyLimit limit;
    private final BodyLimit largeLimit;
    private final List<PathPattern> largePaths;
    private final IncomingBodies incoming;

    BodyLimitFilter(BodyProperties properties) {
        limit = properties.limit();
        largeLimit = properties.largeLimit();
        largePaths = properties.largeBodyPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        incoming = new IncomingBodies(properties.maxIncomingBodies());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyHeaders.check(request);
        var max = limitOf(request);
        if (request.getContentLengthLong() > max.bytes()) {
            throw max.tooLarge();
        }
        var limited = new LimitedRequest(request, max, incoming);
        try {
            chain.doFilter(limited, response);
        } finally {
            limited.end();
        }
    }

    private BodyLimit limitOf(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return largePaths.stream().anyMatch(pattern -> pattern.matches(path)) ? largeLimit : limit;
    }
}

package milepost.web.write;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import milepost.web.ProblemException;
import milepost.web.body.BufferedRequest;
import milepost.web.write.KeyedPlaces.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request that changes data go on when there is a place for it. The body is read before, because a slow sender must
 * not hold a place, and no connection to the database is used while it waits.
 */
final class WriteLimitFilter extends OncePerRequestFilter {

    /** After the limit of bodies, before idempotency, which opens a transaction. */
    static final int ORDER = -85;

    private static final Set<String> METHODS = Set.of("POST", "PATCH", "PUT", "DELETE");
    private static final String API = "/v1/";

    /** What identifies a resource in {@code /v1/projects/{id}/citations}: {@code projects/{id}}. */
    private static final int SEGMENTS = 2;

    private final WritePlaces places;
    private final GatheredWrites gathered;

    WriteLimitFilter(WritePlaces places, GatheredWrites gathered) {
        this.places = places;
        this.gathered = gathered;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !METHODS.contains(request.getMethod())
                || !request.getRequestURI().startsWith(API)
                || (type != null && type.startsWith("multipart/"))
                || gathered.include(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = BufferedRequest.of(request);
        try (var _ = take(request)) {
            chain.doFilter(buffered, response);
        }
    }

    private Place take(HttpServletRequest request) {
        try {
            return places.take(resourceOf(request)).orElseThrow(WriteLimitFilter::busy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** A request to a collection concerns no resource that exists, and waits for none. */
    private static Object resourceOf(HttpServletRequest request) {
        var segments = Arrays.stream(
                        request.getRequestURI().substring(API.length()).split("/", -1))
                .limit(SEGMENTS)
                .collect(Collectors.joining("/"));
        return segments.contains("/") ? segments : request;
    }

    static ProblemException busy() {
        return ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").header(HttpHeaders.RETRY_AFTER, "1");
    }
}

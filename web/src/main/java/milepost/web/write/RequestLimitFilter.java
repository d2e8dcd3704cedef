package milepost.web.write;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps threads free for probes and metrics: a further request of the API is answered with 503 at once. */
final class RequestLimitFilter extends OncePerRequestFilter {

    /** After the filter that answers problems, before everything that may wait. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final String OPERATION = "/actuator";

    private final Semaphore places;

    RequestLimitFilter(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OPERATION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            throw WriteLimitFilter.busy();
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}

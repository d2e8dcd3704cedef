package milepost.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the operation of a request that no controller handles, as Spring's dispatcher does, so that metrics and traces name its path
 * pattern.
 */
final class Routes {

    private final Supplier<List<HandlerMapping>> mappings;

    Routes(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    /** Adds the path pattern to the observation of the request. */
    void observe(HttpServletRequest request) throws ServletException {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (var mapping : mappings.get()) {
                if (mapping.getHandler(request) != null) {
                    return;
                }
            }
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}

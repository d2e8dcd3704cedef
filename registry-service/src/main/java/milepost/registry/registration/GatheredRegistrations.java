package milepost.registry.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import milepost.web.write.GatheredWrites;
import org.springframework.stereotype.Component;

/**
 * Registrations are gathered, but for those with an Idempotency-Key, which need the transaction of the key. Checks change nothing and
 * need no place among the writes.
 */
@Component
class GatheredRegistrations implements GatheredWrites {

    private static final Set<String> PATHS = Set.of("/v1/projects", "/v1/projects/check");

    @Override
    public boolean include(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PATHS.contains(request.getRequestURI())
                && request.getHeader("Idempotency-Key") == null;
    }
}

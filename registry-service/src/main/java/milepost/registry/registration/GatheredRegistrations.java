package milepost.registry.registration;

import jakarta.servlet.http.HttpServletRequest;
import milepost.web.write.GatheredWrites;
import org.springframework.stereotype.Component;

/** Registrations are gathered, but for those with an Idempotency-Key, which need the transaction of the key. */
@Component
class GatheredRegistrations implements GatheredWrites {

    @Override
    public boolean include(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals("/v1/projects")
                && request.getHeader("Idempotency-Key") == null;
    }
}

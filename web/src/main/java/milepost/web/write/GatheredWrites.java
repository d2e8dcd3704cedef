package milepost.web.write;

import jakarta.servlet.http.HttpServletRequest;

/** Says which requests are bounded otherwise: they leave their change to a {@link Gathering} or to another thread. */
@FunctionalInterface
public interface GatheredWrites {

    boolean include(HttpServletRequest request);
}

package milepost.web.write;

import jakarta.servlet.http.HttpServletRequest;

/** Says which requests leave their change to a {@link Gathering}, which bounds them itself. */
@FunctionalInterface
public interface GatheredWrites {

    boolean include(HttpServletRequest request);
}

package milepost.registry.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import milepost.web.write.GatheredWrites;
import org.springframework.stereotype.Component;

/** Files are stored while they arrive, and the number of arriving bodies is bounded. What follows is done by one thread. */
@Component
class ImportWrites implements GatheredWrites {

    private static final Pattern PATHS = Pattern.compile("/v1/imports(/[^/]+/(run|decisions))?");

    @Override
    public boolean include(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PATHS.matcher(request.getRequestURI()).matches();
    }
}

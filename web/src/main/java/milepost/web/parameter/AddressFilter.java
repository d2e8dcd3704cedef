package milepost.web.parameter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.web.ProblemException;
import milepost.web.check.Characters;
import milepost.web.check.Faults;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects addresses that cannot be decoded: broken percent escapes and bytes that are not UTF-8. Also rejects control characters in
 * parameters and more than {@value #MAX_PARAMETERS} parameters.
 */
final class AddressFilter extends OncePerRequestFilter {

    /** After the filter that writes problems, before everything that reads parameters. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 11;

    static final int MAX_PARAMETERS = 1000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PercentEncoding.decode(request.getRequestURI()) == null) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-request");
        }
        if (request.getQueryString() != null) {
            check(request.getQueryString().split("&", -1));
        }
        chain.doFilter(request, response);
    }

    private static void check(String[] parameters) {
        if (parameters.length > MAX_PARAMETERS) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "too-many-parameters", MAX_PARAMETERS);
        }
        var faults = Faults.ofParameters();
        for (var parameter : parameters) {
            var end = parameter.indexOf('=');
            var rawName = (end < 0 ? parameter : parameter.substring(0, end)).replace('+', ' ');
            var name = PercentEncoding.decode(rawName);
            var value = PercentEncoding.decode(parameter.substring(end + 1).replace('+', ' '));
            if (name == null || value == null) {
                faults.add(pointer(name == null ? rawName : name), "malformed-escape");
            } else if (!Characters.areAllowed(value, Characters::isLine)) {
                faults.add(pointer(name), "control-character");
            }
        }
        faults.orThrow();
    }

    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

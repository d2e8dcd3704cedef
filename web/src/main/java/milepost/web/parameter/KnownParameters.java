package milepost.web.parameter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import milepost.web.check.Characters;
import milepost.web.check.Faults;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Rejects query parameters that an operation does not declare, since ignoring a filter would return too much, and parameters that are
 * repeated or blank. The components of a record parameter count as declared.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String OURS = "milepost.";

    private final Map<Method, ParameterNames> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)) {
            var faults = Faults.ofParameters();
            checkPath(request, faults);
            if (request.getQueryString() != null) {
                var names = known.computeIfAbsent(method.getMethod(), _ -> ParameterNames.of(method));
                request.getParameterMap().forEach((name, values) -> checkQuery(name, values, names, faults));
            }
            faults.orThrow();
        }
        return true;
    }

    private static void checkPath(HttpServletRequest request, Faults faults) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> faults.unless(
                    Characters.areAllowed(value.toString(), Characters::isLine),
                    AddressFilter.pointer(name.toString()),
                    "control-character"));
        }
    }

    private static void checkQuery(String name, String[] values, ParameterNames names, Faults faults) {
        var place = AddressFilter.pointer(name);
        if (!names.contains(name)) {
            faults.add(place, "unknown-parameter", names.list());
        } else if (values.length > 1 && !names.isList(name)) {
            faults.add(place, "repeated");
        } else if (names.mayBeBlank(name) && Characters.isBlank(values[0]) && !isStart(name, values[0])) {
            faults.add(place, "not-blank");
        }
    }

    /** An empty cursor is the start of a list, so that clients can page in one loop. */
    private static boolean isStart(String name, String value) {
        return name.equals("cursor") && value.isEmpty();
    }
}

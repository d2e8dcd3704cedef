package milepost.registry.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an operation of ours does not have: a filter that is passed over would answer too much. */
public final class KnownParameters implements HandlerInterceptor {

    private final String packages;
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /** @param packages where the controllers lie that this is for */
    public KnownParameters(String packages) {
        this.packages = packages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(packages)
                && request.getQueryString() != null) {
            check(request.getParameterMap(), known.computeIfAbsent(method.getMethod(), KnownParameters::parametersOf));
        }
        return true;
    }

    private static void check(Map<String, String[]> given, Map<String, Boolean> known) {
        for (var parameter : given.entrySet()) {
            var mayBeRepeated = known.get(parameter.getKey());
            if (mayBeRepeated == null) {
                throw invalid(parameter.getKey())
                        .parameter(parameter.getKey(), "unknown-parameter", String.join(", ", known.keySet()));
            }
            if (parameter.getValue().length > 1 && !mayBeRepeated) {
                throw invalid(parameter.getKey()).parameter(parameter.getKey(), "repeated");
            }
        }
    }

    private static ProblemException invalid(String parameter) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter);
    }

    /** They are named like the Java parameters, and those that are lists may be repeated. */
    private static Map<String, Boolean> parametersOf(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .collect(Collectors.toMap(
                        Parameter::getName,
                        parameter -> List.class.isAssignableFrom(parameter.getType()),
                        (one, _) -> one,
                        TreeMap::new));
    }
}

package milepost.registry.checks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

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

    private static void check(Map<String, String[]> given, Set<String> known) {
        for (var parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw invalid(parameter.getKey())
                        .parameter(parameter.getKey(), "unknown-parameter", String.join(", ", known));
            }
            if (parameter.getValue().length > 1) {
                throw invalid(parameter.getKey()).parameter(parameter.getKey(), "repeated");
            }
        }
    }

    private static ProblemException invalid(String parameter) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter);
    }

    /** They are named like the Java parameters. */
    private static Set<String> parametersOf(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

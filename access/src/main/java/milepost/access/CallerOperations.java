package milepost.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Documents that an operation needs a token, and hides {@link Caller} parameters, which are not part of the request. */
final class CallerOperations implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static final String BEARER = "bearer";
    private static final String CALLER = Caller.class.getSimpleName();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (needsToken(handler)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        } else if (mayShowMore(handler)) {
            operation.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(BEARER)));
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().values().forEach(path -> path.readOperations().forEach(CallerOperations::hideCaller));
        }
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().remove(CALLER);
        }
    }

    private static void hideCaller(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        var parameters = operation.getParameters().stream()
                .filter(parameter -> !isCaller(parameter))
                .toList();
        operation.setParameters(parameters.isEmpty() ? null : new ArrayList<>(parameters));
    }

    private static boolean isCaller(Parameter parameter) {
        var schema = parameter.getSchema();
        return schema != null && ("#/components/schemas/" + CALLER).equals(schema.get$ref());
    }

    /** An {@code Optional<Caller>} decides what the response shows. */
    private static boolean mayShowMore(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.nestedIfOptional().getNestedParameterType() == Caller.class);
    }

    private static boolean needsToken(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class)
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }
}

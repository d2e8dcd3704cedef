package milepost.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Documents reading operations that need a token, and keeps the {@link Caller}, who is no parameter, out of the document. */
final class CallerOperations implements GlobalOperationCustomizer {

    private static final String BEARER = "bearer";

    CallerOperations() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (needsToken(handler)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        }
        return operation;
    }

    private static boolean needsToken(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class)
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }
}

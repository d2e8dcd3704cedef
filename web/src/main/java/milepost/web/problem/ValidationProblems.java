package milepost.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.ProblemException;
import milepost.web.check.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Maps violated constraints of parameters to field problems. */
final class ValidationProblems {

    ProblemException of(MethodArgumentNotValidException e) {
        return problem(
                e.getParameter(),
                errors(e.getParameter(), "", e.getBindingResult().getAllErrors())
                        .toList());
    }

    ProblemException of(HandlerMethodValidationException e) {
        var results = e.getParameterValidationResults();
        var fields = results.stream().flatMap(ValidationProblems::errors).toList();
        return results.isEmpty()
                ? ProblemException.of(HttpStatus.BAD_REQUEST, "bad-request")
                : problem(results.getFirst().getMethodParameter(), fields);
    }

    private static ProblemException problem(MethodParameter parameter, List<FieldProblem> fields) {
        var problem = isBody(parameter)
                ? ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body")
                : ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", name(parameter));
        fields.forEach(problem::field);
        return problem;
    }

    private static Stream<FieldProblem> errors(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var element = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
        if (result instanceof ParameterErrors nested) {
            return errors(parameter, element, nested.getAllErrors());
        }
        var part = parameter.hasParameterAnnotation(RequestHeader.class) ? Part.HEADER : Part.PARAMETER;
        return result.getResolvableErrors().stream()
                .map(error -> isBody(parameter)
                        ? field(Part.POINTER, element, error, violation(result, error))
                        : field(part, name(parameter), error, violation(result, error)));
    }

    private static Stream<FieldProblem> errors(MethodParameter parameter, String element, List<ObjectError> errors) {
        return errors.stream().map(error -> {
            var path = error instanceof FieldError field ? field.getField() : "";
            var violation = error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
            return isBody(parameter)
                    ? field(Part.POINTER, element + pointer(path), error, violation)
                    : field(Part.PARAMETER, path, error, violation);
        });
    }

    private static @Nullable ConstraintViolation<?> violation(
            ParameterValidationResult result, MessageSourceResolvable error) {
        return result.unwrap(error, ConstraintViolation.class);
    }

    private static FieldProblem field(
            Part part, String name, MessageSourceResolvable error, @Nullable ConstraintViolation<?> violation) {
        if (violation == null) {
            return new FieldProblem(part, name, "malformed", List.of(), null);
        }
        var broken = Violation.of(violation);
        var place = part == Part.POINTER ? name + broken.place() : name;
        return new FieldProblem(part, place, broken.code(), broken.args(), error.getDefaultMessage());
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    private static String name(MethodParameter parameter) {
        var param = parameter.getParameterAnnotation(RequestParam.class);
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        var declared = param != null ? param.name() : header != null ? header.name() : "";
        return declared.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : declared;
    }

    /** {@code stops[0].name} is {@code /stops/0/name}. */
    static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/"
                        + path.replace("[]", "")
                                .replace("].", "/")
                                .replace("]", "")
                                .replace('[', '/')
                                .replace('.', '/');
    }
}

package milepost.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.ProblemException;
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

/** Says of a request that breaks declared constraints which ones, each with a pointer or the name of the parameter. */
final class ValidationProblems {

    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final List<String> NUMBERS = List.of("min", "max", "value", "integer", "fraction", "regexp");

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
        var constraint = violation.getConstraintDescriptor();
        var code = CAMEL_HUMP
                .matcher(constraint.getAnnotation().annotationType().getSimpleName())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT);
        return bounded(part, name, code, constraint.getAttributes(), error.getDefaultMessage());
    }

    /** A size may be bounded on one side only, and then the other side is not worth a word. */
    private static FieldProblem bounded(
            Part part, String name, String code, Map<String, Object> attributes, @Nullable String otherwise) {
        if (code.equals("size") && Objects.equals(attributes.get("max"), Integer.MAX_VALUE)) {
            return new FieldProblem(part, name, "min-size", List.of(attributes.get("min")), otherwise);
        }
        if (code.equals("size") && Objects.equals(attributes.get("min"), 0)) {
            return new FieldProblem(part, name, "max-size", List.of(attributes.get("max")), otherwise);
        }
        var args = NUMBERS.stream()
                .map(attributes::get)
                .filter(Objects::nonNull)
                .<Object>map(value -> value)
                .toList();
        return new FieldProblem(part, name, code, args, otherwise);
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
                        + JsonProblems.escaped(path.replace("[]", ""))
                                .replace("].", "/")
                                .replace("]", "")
                                .replace('[', '/')
                                .replace('.', '/');
    }
}

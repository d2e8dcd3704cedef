package milepost.web.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says of a body that could not be read which member is wrong and how to mend it. Knows what Jackson's exceptions mean. */
final class JsonProblems {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private static final String TRAILING = "Trailing token";

    private final InputTypes types;

    JsonProblems(InputTypes types) {
        this.types = types;
    }

    ProblemException of(HttpMessageNotReadableException e) {
        return thrownWhileReading(e).orElseGet(() -> translate(e.getCause()));
    }

    /** A body beyond its limit, or a constructor that names its own problem. */
    private static Optional<ProblemException> thrownWhileReading(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
    }

    private ProblemException translate(@Nullable Throwable cause) {
        return switch (cause) {
            case JacksonIOException unreadable -> ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-body");
            case StreamConstraintsException tooComplex ->
                ProblemException.of(HttpStatus.BAD_REQUEST, "json-too-complex");
            case InputCoercionException tooLarge ->
                invalid(types.expected(Part.POINTER, pointer(tooLarge.getPath()), tooLarge.getTargetType()));
            case StreamReadException syntax -> syntax(syntax);
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonException other -> invalid(new FieldProblem(pointer(other.getPath()), "malformed"));
            case null -> ProblemException.of(HttpStatus.BAD_REQUEST, "missing-body");
            default -> ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-body");
        };
    }

    private static ProblemException syntax(StreamReadException e) {
        var duplicate = DUPLICATE.matcher(e.getOriginalMessage());
        if (duplicate.find()) {
            return invalid(new FieldProblem(duplicatePointer(e, duplicate.group(1)), "duplicate-member"));
        }
        return malformed(e);
    }

    private static ProblemException malformed(JacksonException e) {
        var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        var column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-json", line, column)
                .with("line", line)
                .with("column", column);
    }

    private static String duplicatePointer(StreamReadException e, String member) {
        var path = pointer(e.getPath());
        var last = "/" + escaped(member);
        return path.endsWith(last) ? path : path + last;
    }

    private ProblemException mismatch(MismatchedInputException e) {
        var pointer = pointer(e.getPath());
        return switch (e) {
            case PropertyBindingException unknown ->
                invalid(new FieldProblem(pointer, "unknown-member", known(unknown)));
            case InvalidNullException missing -> invalid(new FieldProblem(pointer, "not-null"));
            case InvalidTypeIdException unknown -> invalid(new FieldProblem(pointer, "unknown-type"));
            default -> unfit(pointer, e);
        };
    }

    private ProblemException unfit(String pointer, MismatchedInputException e) {
        if (e.getPath().isEmpty() && e.getCurrentToken() == null) {
            return ProblemException.of(HttpStatus.BAD_REQUEST, "missing-body");
        }
        if (e.getOriginalMessage().startsWith(TRAILING)) {
            return malformed(e);
        }
        return isMissing(e)
                ? invalid(new FieldProblem(pointer, "not-null"))
                : invalid(types.expected(Part.POINTER, pointer, e.getTargetType()));
    }

    /** A primitive that is null, or not there when its object ends. */
    private static boolean isMissing(MismatchedInputException e) {
        return e.getTargetType() != null
                && e.getTargetType().isPrimitive()
                && (e.getCurrentToken() == JsonToken.VALUE_NULL || e.getCurrentToken() == JsonToken.END_OBJECT);
    }

    private static ProblemException invalid(FieldProblem field) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body").field(field);
    }

    private static String known(PropertyBindingException e) {
        var known = e.getKnownPropertyIds();
        return known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/"
                        + (step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    /** RFC 6901, section 3. */
    static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}

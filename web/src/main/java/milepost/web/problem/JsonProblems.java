package milepost.web.problem;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of a body that could not be read which member is wrong and how to mend it. Knows what Jackson's exceptions mean. */
final class JsonProblems {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private final InputTypes types;

    JsonProblems(InputTypes types) {
        this.types = types;
    }

    ProblemException of(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case JacksonIOException unreadable -> ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-body");
            case StreamConstraintsException tooComplex ->
                ProblemException.of(HttpStatus.BAD_REQUEST, "json-too-complex");
            case StreamReadException syntax -> syntax(syntax);
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case ValueInstantiationException refused -> refused(refused);
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
            default -> invalid(types.expected(Part.POINTER, pointer, e.getTargetType()));
        };
    }

    /** A constructor refused its arguments: with a problem of its own, or in words that are not for callers. */
    private static ProblemException refused(ValueInstantiationException e) {
        return e.getCause() instanceof ProblemException problem
                ? problem
                : invalid(new FieldProblem(pointer(e.getPath()), "malformed"));
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

package milepost.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault in one part of a request. Its text is the message {@code field.<code>} of a {@link ProblemMessages} bundle.
 *
 * @param part which kind of part {@code name} names
 * @param name a JSON pointer into the body ({@code /regions/0}), or the name of a parameter or header
 * @param code stable, in kebab-case
 * @param args fill {@code {0}}, {@code {1}}, … of the message
 * @param otherwise the text if no bundle has the code
 */
public record FieldProblem(
        Part part,
        String name,
        String code,
        List<Object> args,
        @Nullable String otherwise) {

    /** The parts of a request. In lower case, the member of the problem that holds the name. */
    public enum Part {
        POINTER,
        PARAMETER,
        HEADER
    }

    public FieldProblem {
        args = List.copyOf(args);
    }

    public FieldProblem(String pointer, String code, Object... args) {
        this(Part.POINTER, pointer, code, Arrays.asList(args), null);
    }

    public static FieldProblem parameter(String name, String code, Object... args) {
        return new FieldProblem(Part.PARAMETER, name, code, Arrays.asList(args), null);
    }

    public static FieldProblem header(String name, String code, Object... args) {
        return new FieldProblem(Part.HEADER, name, code, Arrays.asList(args), null);
    }
}

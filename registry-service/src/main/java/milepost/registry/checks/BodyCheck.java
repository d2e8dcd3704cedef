package milepost.registry.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Collects what is wrong with a body, so that its sender learns everything at once. Members are named by JSON pointer. */
public final class BodyCheck {

    /** What no text may hold: control characters, and halves of surrogate pairs, which are no characters. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A member that must be there. */
    public void required(String pointer, @Nullable Object value) {
        that(value != null, pointer, "not-null");
    }

    /** A text that must be there, in one line. */
    public void requiredText(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            that(false, pointer, "not-blank");
        } else {
            text(pointer, value, max);
        }
    }

    /** A text in one line that may be missing but not blank. */
    public void text(String pointer, @Nullable String value, int max) {
        plain(pointer, value, value, max);
    }

    /** A text of several lines that may be missing but not blank. */
    public void lines(String pointer, @Nullable String value, int max) {
        plain(pointer, value, value == null ? null : value.replaceAll("[\\r\\n\\t]", " "), max);
    }

    /** A list of one-line texts, none twice. */
    public void texts(String pointer, List<String> values, int maxItems, int max) {
        items(pointer, values, maxItems);
        for (var i = 0; i < values.size(); i++) {
            requiredText(pointer + "/" + i, values.get(i), max);
        }
    }

    /** A list in which nothing stands twice. */
    public void items(String pointer, List<?> values, int maxItems) {
        that(values.size() <= maxItems, pointer, "max-size", maxItems);
        distinct(pointer, "", values);
    }

    /** Values that stand at {@code pointer/0/member}, {@code pointer/1/member} and so on, none of them twice. */
    public void distinct(String pointer, String member, List<?> values) {
        var seen = new HashSet<>();
        for (var i = 0; i < values.size(); i++) {
            that(seen.add(values.get(i)), pointer + "/" + i + member, "repeated");
        }
    }

    /** A day that may be missing, of the time in which plans are made and kept. */
    public void day(String pointer, @Nullable LocalDate day) {
        that(day == null || (day.getYear() >= 1900 && day.getYear() < 2200), pointer, "out-of-range", "1900", "2199");
    }

    public void that(boolean holds, String pointer, String code, Object... args) {
        if (!holds) {
            problems.add(new FieldProblem(pointer, code, args));
        }
    }

    /** Ends the request if anything is wrong. */
    public void orThrow() {
        if (!problems.isEmpty()) {
            var problem = ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body");
            problems.forEach(problem::field);
            throw problem;
        }
    }

    /** Ends the request if a text that came as the named parameter is wrong. */
    public void orThrowFor(String parameter) {
        if (!problems.isEmpty()) {
            var problem = ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter);
            problems.forEach(wrong ->
                    problem.parameter(parameter, wrong.code(), wrong.args().toArray()));
            throw problem;
        }
    }

    private void plain(String pointer, @Nullable String value, @Nullable String line, int max) {
        if (value == null || line == null) {
            return;
        }
        that(!value.isBlank(), pointer, "not-blank");
        that(value.codePointCount(0, value.length()) <= max, pointer, "max-size", max);
        that(!NO_TEXT.matcher(line).find(), pointer, "control-character");
    }
}

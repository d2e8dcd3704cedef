package milepost.web.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Collects the faults of a request so that one answer names all of them. Places are JSON pointers relative to the record that is
 * checked, {@code ""} for the record itself.
 */
public final class Faults {

    /** The maximum number of faults in one answer. */
    public static final int MAX = 100;

    private final Collected collected;
    private final String prefix;

    private Faults(Collected collected, String prefix) {
        this.collected = collected;
        this.prefix = prefix;
    }

    /** Faults of a body. */
    public static Faults ofBody() {
        return new Faults(new Collected(Part.POINTER), "");
    }

    /** Faults of query parameters. A place is a slash and the name of the parameter. */
    public static Faults ofParameters() {
        return new Faults(new Collected(Part.PARAMETER), "");
    }

    /** Returns the same collector for a nested place. */
    public Faults at(String pointer) {
        var place = prefix + pointer;
        collected.places.putIfAbsent(place, collected.places.size());
        return new Faults(collected, place);
    }

    /** Adds a fault, unless the value at that place could not be read. */
    public void add(String pointer, String code, Object... args) {
        add(new FieldProblem(prefix + pointer, code, args));
    }

    /** Adds the fault if the condition does not hold. */
    public void unless(boolean condition, String pointer, String code, Object... args) {
        if (!condition) {
            add(pointer, code, args);
        }
    }

    /** Adds a fault of a value that is missing or could not be read. Other faults of it, and of anything in it, are ignored. */
    public void unreadable(String pointer, String code, Object... args) {
        add(pointer, code, args);
        collected.unreadable.add(prefix + pointer);
    }

    void add(String pointer, String code, List<Object> args, @Nullable String otherwise) {
        add(new FieldProblem(Part.POINTER, prefix + pointer, code, args, otherwise));
    }

    private void add(FieldProblem fault) {
        if (!collected.isUnreadable(fault.name())) {
            collected.faults.putIfAbsent(fault.name() + " " + fault.code(), fault);
        }
    }

    public boolean isEmpty() {
        return collected.faults.isEmpty();
    }

    /** Throws a 400 that names the faults in the order of their places, if there are any. */
    public void orThrow() {
        if (!isEmpty()) {
            throw collected.problem();
        }
    }

    private static final class Collected {

        private final Part part;
        private final Map<String, FieldProblem> faults = new LinkedHashMap<>();
        private final Set<String> unreadable = new HashSet<>();
        private final Map<String, Integer> places = new HashMap<>();

        private Collected(Part part) {
            this.part = part;
        }

        private boolean isUnreadable(String place) {
            if (unreadable.isEmpty()) {
                return false;
            }
            for (var above = place; !above.isEmpty(); above = above(above)) {
                if (unreadable.contains(above)) {
                    return true;
                }
            }
            return unreadable.contains("");
        }

        private ProblemException problem() {
            var sorted = faults.values().stream()
                    .sorted(Comparator.comparingInt(fault -> order(fault.name())))
                    .limit(MAX)
                    .toList();
            var problem = part == Part.POINTER
                    ? ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body")
                    : ProblemException.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-parameter",
                            parameter(sorted.getFirst().name()));
            sorted.stream().map(this::named).forEach(problem::field);
            return problem;
        }

        private FieldProblem named(FieldProblem fault) {
            return part == Part.POINTER
                    ? fault
                    : new FieldProblem(part, parameter(fault.name()), fault.code(), fault.args(), fault.otherwise());
        }

        /** A place that was not visited is sorted like the nearest one above it. */
        private int order(String place) {
            for (var above = place; !above.isEmpty(); above = above(above)) {
                var order = places.get(above);
                if (order != null) {
                    return order;
                }
            }
            return -1;
        }

        private static String above(String place) {
            return place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }

        private static String parameter(String place) {
            var end = place.indexOf('/', 1);
            var name = end < 0 ? place.substring(Math.min(1, place.length())) : place.substring(1, end);
            return name.replace("~1", "/").replace("~0", "~");
        }
    }
}

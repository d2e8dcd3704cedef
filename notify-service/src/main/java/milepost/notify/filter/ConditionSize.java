package milepost.notify.filter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;

/** How large conditions may be. */
final class ConditionSize {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_SIZE = 50;

    private ConditionSize() {}

    /** Checks how large a whole condition is. */
    static void check(@Nullable ConditionPart where, Faults faults) {
        if (where != null) {
            faults.unless(depth(where) <= MAX_DEPTH, "/where", "condition-depth", MAX_DEPTH);
            faults.unless(size(where) <= MAX_SIZE, "/where", "condition-size", MAX_SIZE);
        }
    }

    private static int depth(ConditionPart part) {
        return 1 + inside(part).stream().mapToInt(ConditionSize::depth).max().orElse(0);
    }

    private static int size(ConditionPart part) {
        return 1 + inside(part).stream().mapToInt(ConditionSize::size).sum();
    }

    /** Returns the conditions that one combines; those that could not be read are left out. */
    private static List<ConditionPart> inside(ConditionPart part) {
        var combined = part.and() == null ? part.or() : part.and();
        return Stream.concat(Stream.ofNullable(combined).flatMap(List::stream), Stream.ofNullable(part.not()))
                .filter(Objects::nonNull)
                .toList();
    }
}

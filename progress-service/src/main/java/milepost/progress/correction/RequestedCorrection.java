package milepost.progress.correction;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that says of an event that nothing of it happened, or what is right instead. */
public interface RequestedCorrection {

    /** True if nothing of it happened. */
    @Nullable Boolean withdrawn();

    /** Returns what can be said to be right, by the names of the members; null for what is not given. */
    Map<String, @Nullable Object> values();

    default boolean withdraws() {
        return Boolean.TRUE.equals(withdrawn());
    }

    /** Returns the names of the members that say what is right. */
    default Set<String> given() {
        return values().entrySet().stream()
                .filter(member -> Objects.nonNull(member.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Throws 422 unless it does exactly one of both.
     *
     * @param withoutValues the code of the problem if it does neither
     */
    default void requireSense(String withoutValues) {
        if (withdraws() != given().isEmpty()) {
            throw problem(withdraws() ? "withdrawal-with-values" : withoutValues)
                    .field("/withdrawn", withdraws() ? "not-with-values" : "required");
        }
    }

    /**
     * Throws 422 if it gives a member that an event of this type does not have.
     *
     * @param members those that can be corrected
     * @param code of the problem
     */
    default void requireFit(Collection<String> members, String code, String eventType) {
        given().stream()
                .filter(name -> !members.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw problem(code, name, eventType).field("/" + name, "does-not-fit");
                });
    }

    private static ProblemException problem(String code, Object... values) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, code, values);
    }
}

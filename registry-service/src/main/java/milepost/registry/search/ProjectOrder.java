package milepost.registry.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.project.Project;
import milepost.web.Cursors;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * In which order projects are listed. What is changed while somebody pages through moves to the end of {@code updated} and of
 * nothing else, so that in the ascending orders nobody misses a project.
 */
record ProjectOrder(Key key, boolean descending) {

    enum Key {
        /** Ids are UUIDv7: they rise with the time of registration. */
        REGISTERED("registered", "project.id", "uuid"),
        UPDATED("updated", "project.updated_at", "timestamptz"),
        NAME("name", "project.name_key", "text");

        private final String word;
        private final String column;
        private final String type;

        Key(String word, String column, String type) {
            this.word = word;
            this.column = column;
            this.type = type;
        }
    }

    /** Where a page begins: after the project of this key. */
    record AfterProject(String sort, String key, UUID id) {}

    static ProjectOrder of(@Nullable String sort) {
        if (sort == null) {
            return new ProjectOrder(Key.REGISTERED, false);
        }
        return Arrays.stream(Key.values())
                .flatMap(key -> Stream.of(new ProjectOrder(key, false), new ProjectOrder(key, true)))
                .filter(order -> order.word().equals(sort))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "sort")
                        .parameter("sort", "one-of", words()));
    }

    AfterProject after(Project last) {
        var value = switch (key) {
            case REGISTERED -> last.id().toString();
            case UPDATED -> last.updatedAt().toString();
            case NAME -> NameKey.of(last.details().nameZh());
        };
        return new AfterProject(word(), value, last.id());
    }

    /** 400 for the cursor of another order, or one that was tampered with. */
    AfterProject checked(AfterProject after) {
        try {
            if (!after.sort().equals(word())) {
                throw Cursors.foreign();
            }
            if (key == Key.UPDATED) {
                Instant.parse(after.key());
            }
            return after;
        } catch (RuntimeException e) {
            throw Cursors.foreign().causedBy(e);
        }
    }

    String orderBy() {
        var direction = descending ? " desc" : "";
        return " order by " + key.column + direction + ", project.id" + direction;
    }

    /** A condition on the parameters {@code afterKey} and {@code afterId}. */
    String isAfter() {
        return "(%s, project.id) %s (cast(:afterKey as %s), :afterId)"
                .formatted(key.column, descending ? "<" : ">", key.type);
    }

    private String word() {
        return descending ? "-" + key.word : key.word;
    }

    private static String words() {
        return Arrays.stream(Key.values())
                .map(key -> key.word + ", -" + key.word)
                .collect(Collectors.joining(", "));
    }
}

package milepost.registry.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.web.Cursors;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * In which order projects are listed. What is changed while somebody pages through moves to the end of {@code updated}; one that
 * is renamed moves in {@code name} and {@code relevance}. Nothing moves another project, so that nobody else is missed or seen
 * twice.
 */
record ProjectOrder(Key key, boolean descending) {

    enum Key {
        /** How well a name fits what was typed: all of a name, a code, its beginning, a part of one, parts here and there. */
        RELEVANCE("relevance", "project.id", "uuid"),
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

    /**
     * Where a page begins: after the project of this key.
     *
     * @param key the rank in the order by relevance
     */
    record AfterProject(String sort, String key, UUID id) {}

    /** @param isQuery whether something was typed that projects can be relevant to */
    static ProjectOrder of(@Nullable String sort, boolean isQuery) {
        if (sort == null) {
            return new ProjectOrder(isQuery ? Key.RELEVANCE : Key.REGISTERED, false);
        }
        var order = all().filter(each -> each.word().equals(sort))
                .findFirst()
                .orElseThrow(
                        () -> invalid("one-of", all().map(ProjectOrder::word).collect(Collectors.joining(", "))));
        if (order.isByRelevance() && !isQuery) {
            throw invalid("needs", "q");
        }
        return order;
    }

    boolean isByRelevance() {
        return key == Key.RELEVANCE;
    }

    AfterProject after(FoundProject last) {
        var project = last.project();
        var value = switch (key) {
            case RELEVANCE -> Integer.toString(last.rank());
            case REGISTERED -> project.id().toString();
            case UPDATED -> project.updatedAt().toString();
            case NAME -> NameKey.of(project.details().nameZh());
        };
        return new AfterProject(word(), value, project.id());
    }

    /** 400 for the cursor of another order, or one that was tampered with. */
    AfterProject checked(AfterProject after) {
        try {
            if (!after.sort().equals(word())) {
                throw Cursors.foreign();
            }
            switch (key) {
                case RELEVANCE -> Integer.parseInt(after.key());
                case REGISTERED -> UUID.fromString(after.key());
                case UPDATED -> Instant.parse(after.key());
                case NAME -> {}
            }
            return after;
        } catch (RuntimeException e) {
            throw Cursors.foreign().causedBy(e);
        }
    }

    /** What the database orders by, but for the rank. */
    String column() {
        return key.column;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** A condition on the parameters {@code afterKey} and {@code afterId}. */
    String isAfter() {
        return "(%s, project.id) %s (cast(:afterKey as %s), :afterId)"
                .formatted(key.column, descending ? "<" : ">", key.type);
    }

    private String word() {
        return descending ? "-" + key.word : key.word;
    }

    private static Stream<ProjectOrder> all() {
        return Arrays.stream(Key.values())
                .flatMap(key -> Stream.of(new ProjectOrder(key, false), new ProjectOrder(key, true)))
                .filter(order -> !(order.isByRelevance() && order.descending()));
    }

    private static ProblemException invalid(String code, Object... args) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "sort")
                .parameter("sort", code, args);
    }
}

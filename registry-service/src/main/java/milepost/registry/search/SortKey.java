package milepost.registry.search;

import java.time.Instant;
import java.util.UUID;
import milepost.registry.naming.NameKey;

/** What projects can be sorted by. */
enum SortKey {
    /** How well a name matches the text: equal to a name, a code, its beginning, a part of a name, parts in several names. */
    RELEVANCE("relevance", "project.id", "uuid"),
    /** Ids are UUIDv7, so they rise with the time of registration. */
    REGISTERED("registered", "project.id", "uuid"),
    UPDATED("updated", "project.updated_at", "timestamptz"),
    NAME("name", "project.name_key", "text");

    final String word;
    final String column;
    final String type;

    SortKey(String word, String column, String type) {
        this.word = word;
        this.column = column;
        this.type = type;
    }

    /** Returns the value that a project is sorted by, as text. */
    String of(FoundProject found) {
        var project = found.project();
        return switch (this) {
            case RELEVANCE -> Integer.toString(found.rank());
            case REGISTERED -> project.id().toString();
            case UPDATED -> project.updatedAt().toString();
            case NAME -> NameKey.of(project.details().nameZh());
        };
    }

    /** Throws a {@link RuntimeException} if the text is not a value of this key. */
    void requireReadable(String value) {
        switch (this) {
            case RELEVANCE -> Integer.parseInt(value);
            case REGISTERED -> UUID.fromString(value);
            case UPDATED -> Instant.parse(value);
            case NAME -> {}
        }
    }
}

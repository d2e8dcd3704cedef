package milepost.registry.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.registry.naming.NameKey;

/** What projects can be sorted by. */
enum SortKey {
    /** How well a name matches the text: equal to a name, a code, its beginning, a part of a name, parts in several names. */
    RELEVANCE("relevance", "project.id", "uuid"),
    /** Ids are UUIDv7, so they rise with the time of registration. */
    REGISTERED("registered", "project.id", "uuid"),
    UPDATED("updated", "project.updated_at", "timestamptz"),
    NAME("name", "project.name_key", "text"),
    /** The worst first; those without milestones last. */
    LIGHT("light", "project_order.light_rank", "smallint"),
    /** The largest first; those without milestones last. */
    SLIP("slip", "project_order.slip_rank", "integer"),
    /** The soonest target of an open milestone first; those without one last. */
    NEXT("next", "project_order.next_target", "date");

    private static final String NEVER = "infinity";

    final String word;
    final String column;
    final String type;

    SortKey(String word, String column, String type) {
        this.word = word;
        this.column = column;
        this.type = type;
    }

    /** Whether it has one direction only, because nobody asks for the other one. */
    boolean hasOneDirection() {
        return this == RELEVANCE || isByStatus();
    }

    /** Whether it is kept in {@code project_order}, where it follows milestones and the day. */
    boolean isByStatus() {
        return switch (this) {
            case LIGHT, SLIP, NEXT -> true;
            case RELEVANCE, REGISTERED, UPDATED, NAME -> false;
        };
    }

    /** Whether it is known of the past too. Former names and times of change are in no order, and a slip depends on the day. */
    boolean isKept() {
        return switch (this) {
            case RELEVANCE, REGISTERED, LIGHT -> true;
            case UPDATED, NAME, SLIP, NEXT -> false;
        };
    }

    /** Returns the value that a project is sorted by, as text. */
    String of(FoundProject found) {
        var project = found.project();
        return switch (this) {
            case RELEVANCE -> Integer.toString(found.rank());
            case REGISTERED -> project.id().toString();
            case UPDATED -> project.updatedAt().toString();
            case NAME -> NameKey.of(project.details().nameZh());
            case LIGHT, SLIP, NEXT -> found.key();
        };
    }

    /** Throws a {@link RuntimeException} if the text is not a value of this key. */
    void requireReadable(String value) {
        switch (this) {
            case RELEVANCE, SLIP -> Integer.parseInt(value);
            case LIGHT -> Short.parseShort(value);
            case NEXT -> {
                if (!value.equals(NEVER)) {
                    LocalDate.parse(value);
                }
            }
            case REGISTERED -> UUID.fromString(value);
            case UPDATED -> Instant.parse(value);
            case NAME -> {}
        }
    }
}

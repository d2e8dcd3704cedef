package milepost.registry.search;

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
}

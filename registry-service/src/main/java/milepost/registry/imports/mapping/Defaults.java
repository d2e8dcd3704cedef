package milepost.registry.imports.mapping;

import milepost.registry.imports.listed.ListedAs;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What holds for rows that say nothing themselves.
 *
 * @param region a code; names of regions are looked for below it first
 * @param listed the annual list that the file is; null in imports of earlier releases
 */
public record Defaults(
        @Nullable Category category,
        @Nullable Nature nature,
        @Nullable String region,
        @Nullable ListedAs listed) {

    /** Returns where rows say that projects stand if they say nothing themselves. */
    public ListedAs listedAs() {
        return listed == null ? ListedAs.NOTHING : listed;
    }
}

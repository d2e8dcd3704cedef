package milepost.registry.imports.mapping;

import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What holds for rows that say nothing themselves.
 *
 * @param region a code; names of regions are looked for below it first
 */
public record Defaults(
        @Nullable Category category,
        @Nullable Nature nature,
        @Nullable String region) {}

package milepost.registry.citation;

import org.jspecify.annotations.Nullable;

/** A citation with the names of the project that it names or, as long as there is none, with those that it was given itself. */
public record CitedWork(
        Citation citation, String nameZh, @Nullable String nameEn) {}

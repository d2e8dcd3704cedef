package milepost.registry.citation;

import org.jspecify.annotations.Nullable;

/** A citation with the names of the project that it names. */
public record CitedWork(
        Citation citation, String nameZh, @Nullable String nameEn) {}

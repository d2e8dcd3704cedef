package milepost.events;

import org.jspecify.annotations.Nullable;

/**
 * A document that supports a report.
 *
 * @param sha256 of its file, in hex
 */
public record Document(
        String title,
        @Nullable String number,
        @Nullable String url,
        @Nullable String sha256) {}

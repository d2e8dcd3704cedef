package milepost.progress.fact;

import org.jspecify.annotations.Nullable;

/**
 * Why something was done, and the document that shows it.
 *
 * @param documentRef title and number of the document
 */
public record Reason(String text, @Nullable String documentRef) {}

package milepost.progress.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that was merged into another one, on which its progress is reported from then on.
 *
 * @param at when it was merged; if that is not known, when its release was replaced by one that moves progress
 * @param until when the merge was undone, null if it holds
 */
public record MergedProject(
        UUID id, UUID into, Instant at, @Nullable Instant until) {

    public MergedProject(UUID id, UUID into, Instant at) {
        this(id, into, at, null);
    }
}

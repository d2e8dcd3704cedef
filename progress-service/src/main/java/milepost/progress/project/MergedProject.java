package milepost.progress.project;

import java.time.Instant;
import java.util.UUID;

/**
 * A project that was merged into another one, on which its progress is reported from then on.
 *
 * @param at when it was merged; if that is not known, when its release was replaced by one that moves progress
 */
public record MergedProject(UUID id, UUID into, Instant at) {}

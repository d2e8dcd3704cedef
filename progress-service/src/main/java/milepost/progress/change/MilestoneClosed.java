package milepost.progress.change;

import java.time.Instant;
import milepost.progress.milestone.Milestone;

/**
 * A milestone was changed that is met, waived or cancelled. What listens follows in the same transaction.
 *
 * @param at when that was recorded
 */
public record MilestoneClosed(Milestone milestone, Instant at) {}

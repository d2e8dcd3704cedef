package milepost.progress.change;

import milepost.progress.milestone.Milestone;

/** A milestone was changed that is met, waived or cancelled. What listens follows in the same transaction. */
public record MilestoneClosed(Milestone milestone) {}

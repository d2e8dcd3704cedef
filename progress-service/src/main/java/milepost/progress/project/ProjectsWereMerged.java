package milepost.progress.project;

/** Tells other features, in the same transaction, that projects were merged and {@link Projects#lockMerged} returns them. */
public record ProjectsWereMerged() {}

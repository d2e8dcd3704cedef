package milepost.progress.project;

/** Tells other features, in the same transaction, that projects were merged and {@link ProjectMerges#lockMerged} returns them. */
public record ProjectsWereMerged() {}

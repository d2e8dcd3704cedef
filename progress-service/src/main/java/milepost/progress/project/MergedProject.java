package milepost.progress.project;

import java.util.UUID;

/** A project that was merged into another one, on which its progress is reported from then on. */
public record MergedProject(UUID id, UUID into) {}

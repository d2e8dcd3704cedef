package milepost.progress.condition;

import java.util.UUID;

/** What is on record about the condition of a project has changed; published in the transaction that holds the project's lock. */
public record ConditionsChanged(UUID projectId) {}

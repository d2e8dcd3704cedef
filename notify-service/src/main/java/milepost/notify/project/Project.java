package milepost.notify.project;

import java.util.Set;
import java.util.UUID;

/**
 * The values of a project that filters use. They hold for a project and those that were merged into it together.
 *
 * @param family the project, the one that it was merged into, and all others that were merged into that one
 * @param regions as six digits
 * @param plans whose clauses name the project
 */
public record Project(UUID id, Set<UUID> family, Set<String> regions, String category, Set<String> plans) {}

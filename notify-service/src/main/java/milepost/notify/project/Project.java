package milepost.notify.project;

import java.util.List;
import java.util.UUID;

/**
 * The values of a project that filters use.
 *
 * @param regions as six digits
 * @param plans whose clauses name the project
 */
public record Project(UUID id, List<String> regions, String category, List<String> plans) {}

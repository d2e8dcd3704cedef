package milepost.registry.search;

import milepost.registry.project.Project;

/**
 * A project in a list.
 *
 * @param key its value in the order
 * @param rank how well it matches the text, 1 is best; 0 in an order other than relevance
 */
record FoundProject(Project project, String key, int rank) {}

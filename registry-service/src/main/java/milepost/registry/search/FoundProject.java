package milepost.registry.search;

import milepost.registry.project.Project;

/**
 * A project in a list.
 *
 * @param rank how well it fits, 1 is best; 0 where nobody asked
 */
record FoundProject(Project project, int rank) {}

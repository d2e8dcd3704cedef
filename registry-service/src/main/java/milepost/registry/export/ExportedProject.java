package milepost.registry.export;

import java.util.List;
import milepost.registry.project.Project;
import milepost.registry.status.Standing;
import milepost.registry.status.Standing.Statement;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A project as a file lists it, with the words for what it refers to.
 *
 * @param regions in the order of the project
 * @param statements what plans state, with the titles of the plans
 */
record ExportedProject(Project project, Standing standing, List<Region> regions, List<Stated> statements) {

    /**
     * A region.
     *
     * @param names null if the region is not defined
     */
    record Region(String code, @Nullable Labelled names) {}

    record Stated(Statement statement, Labelled plan) {}

    /** The title of a plan; the Chinese one where there is no English one. */
    record Title(String zh, String en) implements Labelled {}
}

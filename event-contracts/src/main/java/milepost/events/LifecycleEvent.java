package milepost.events;

import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectEvent;
import org.jspecify.annotations.Nullable;

/** What registry-service tells of projects that are withdrawn, split, or separated after a wrong merge. */
public sealed interface LifecycleEvent extends ProjectEvent {

    /** Those that describe the whole project as it is now. */
    sealed interface Described extends LifecycleEvent, ProjectDescribed {}

    /** The project is not pursued any more. It can still be read, and nothing is expected or accepted of it. */
    @EventType("milepost.project.withdrawn.v1")
    record ProjectWithdrawn(
            UUID projectId, String reasonText, @Nullable String documentRef) implements LifecycleEvent {}

    /** A withdrawn project is pursued again, or was withdrawn by mistake. */
    @EventType("milepost.project.reinstated.v1")
    record ProjectReinstated(UUID projectId, String reasonText) implements LifecycleEvent {}

    /**
     * This project was merged into another one by mistake and stands by itself again. Its citations follow as
     * {@link RegistryEvent.ProjectCited} events of this one.
     *
     * @param from the project that it was merged into
     * @param project this project, as it was described before the merge
     * @param with the projects that had been merged into this one before, and are this one again
     */
    @EventType("milepost.project.separated.v1")
    record ProjectSeparated(
            UUID projectId,
            UUID from,
            ProjectDetails project,
            List<UUID> with,
            String reasonText,
            @Nullable String documentRef)
            implements Described {}

    /**
     * Another project that was merged into this one by mistake stands by itself again, with what it had brought.
     *
     * @param released the other project
     * @param project this project without what the other one had brought
     * @param citations the citations that are the other project's again
     * @param plans the ids of the plans that cite this project from now on
     */
    @EventType("milepost.project.released.v1")
    record ProjectReleased(
            UUID projectId,
            UUID released,
            ProjectDetails project,
            List<UUID> citations,
            List<String> plans,
            String reasonText)
            implements Described {}

    /**
     * Parts of this project are projects of their own from now on. If nothing remains, {@link ProjectWithdrawn} follows.
     *
     * @param project this project as it is described without the codes of the parts
     * @param plans the ids of the plans that cite this project from now on
     */
    @EventType("milepost.project.split.v1")
    record ProjectSplit(
            UUID projectId,
            ProjectDetails project,
            List<SplitPart> parts,
            List<String> plans,
            String reasonText,
            @Nullable String documentRef)
            implements Described {}

    /** A project that a part of another one has become, and the citations and codes that it has taken over. */
    record SplitPart(UUID id, List<UUID> citations, List<String> codes) {}
}

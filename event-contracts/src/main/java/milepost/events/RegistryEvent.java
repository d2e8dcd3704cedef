package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What registry-service tells of its projects, plans and regions, on {@link Topics#PROJECT_EVENTS}. */
public sealed interface RegistryEvent extends Event
        permits RegistryEvent.ProjectEvent, RegistryEvent.PlanEvent, RegionEvent {

    /** Events of projects. */
    sealed interface ProjectEvent extends RegistryEvent
            permits ProjectDescribed, ProjectCited, ProjectDistinguished, ProjectMerged, LifecycleEvent, ListingEvent {
        UUID projectId();

        /** True if it brings older history into the registry, and nobody needs to be alerted; otherwise null. */
        default @Nullable Boolean backfill() {
            return null;
        }
    }

    /** Events that describe the whole project as it is now. */
    sealed interface ProjectDescribed extends ProjectEvent
            permits ProjectRegistered, ProjectAmended, ProjectAbsorbed, LifecycleEvent.Described, CodeEvent {
        ProjectDetails project();
    }

    /** Events of plans; key and subject are the plan's id. */
    sealed interface PlanEvent extends RegistryEvent {
        String planId();
    }

    /**
     * A project was registered.
     *
     * @param importedFrom the row of a list that it was taken from, null if it was registered by itself
     * @param splitFrom the project that it was a part of until that one was split, null if it was registered by itself
     */
    @EventType("milepost.project.registered.v1")
    record ProjectRegistered(
            UUID projectId,
            ProjectDetails project,
            List<DistinctFrom> distinctFrom,
            @Nullable ImportedRow importedFrom,
            @Nullable Boolean backfill,
            @Nullable UUID splitFrom)
            implements ProjectDescribed {

        public ProjectRegistered(UUID projectId, ProjectDetails project, List<DistinctFrom> distinctFrom) {
            this(projectId, project, distinctFrom, null, null, null);
        }
    }

    /**
     * A project's description was changed.
     *
     * @param project the whole description after the change
     * @param changed the names of the members that changed
     * @param before the former values of these members; null in events of releases that did not record them
     * @param importedFrom the row of a list that changed it, null if it was changed by itself
     */
    @EventType("milepost.project.amended.v1")
    record ProjectAmended(
            UUID projectId,
            ProjectDetails project,
            List<String> changed,
            @Nullable String reasonText,
            @Nullable FormerDetails before,
            @Nullable ImportedRow importedFrom,
            @Nullable Boolean backfill)
            implements ProjectDescribed {

        public ProjectAmended(
                UUID projectId,
                ProjectDetails project,
                List<String> changed,
                @Nullable String reasonText,
                @Nullable FormerDetails before) {
            this(projectId, project, changed, reasonText, before, null, null);
        }
    }

    /** A row of an imported list, counted from 1 as a spreadsheet program does, headings included. */
    record ImportedRow(UUID importId, int row) {}

    /**
     * A clause of a plan names this project.
     *
     * @param phrase the shortest phrase of the plan that names it
     * @param statedStage the stage that this sentence states, which is not the project's own
     * @param promisedDate the last day of the promised period, null if the sentence promises none
     * @param quantity a quantity with its unit as the plan puts it
     */
    @EventType("milepost.project.cited.v1")
    record ProjectCited(
            UUID projectId,
            UUID citationId,
            String plan,
            String clause,
            String phrase,
            String statedStage,
            @Nullable String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity)
            implements ProjectEvent {}

    /** A policy document was registered with all its clauses. */
    @EventType("milepost.plan.registered.v1")
    record PlanRegistered(String planId, PlanDetails plan) implements PlanEvent {}

    /** A reason was recorded why this project is not another one that it resembles. */
    @EventType("milepost.project.distinguished.v1")
    record ProjectDistinguished(UUID projectId, DistinctFrom distinctFrom) implements ProjectEvent {}

    /** This project was found to be another one under a different name; its id refers to that one from now on. */
    @EventType("milepost.project.merged.v1")
    record ProjectMerged(
            UUID projectId,
            UUID into,
            String reasonText,
            @Nullable String documentRef) implements ProjectEvent {}

    /**
     * Another project was merged into this one, which takes over its names. The citations of the other project follow as
     * {@link ProjectCited} events of this one.
     *
     * @param project this project after the merge
     */
    @EventType("milepost.project.absorbed.v1")
    record ProjectAbsorbed(UUID projectId, UUID from, ProjectDetails project, String reasonText)
            implements ProjectDescribed {}

    /**
     * The description or the clauses of a plan were changed.
     *
     * @param plan the whole plan after the change
     * @param changed the names of the members of plan that changed
     * @param reasonText the reason for the change, in the words of the person who made it
     * @param before the former values of these members; null in events of earlier releases, and if they do not fit
     */
    @EventType("milepost.plan.amended.v1")
    record PlanAmended(
            String planId,
            PlanDetails plan,
            List<String> changed,
            @Nullable String reasonText,
            @Nullable FormerPlan before)
            implements PlanEvent {}

    /** A clause of a plan names a work without a project; {@code citationId} is that of the later {@link ProjectCited}. */
    @EventType("milepost.plan.work-named.v1")
    record WorkNamed(
            String planId,
            UUID citationId,
            String clause,
            String nameZh,
            @Nullable String nameEn,
            String phrase,
            String statedStage,
            @Nullable String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity)
            implements PlanEvent {}

    /**
     * A project as the registry describes it.
     *
     * @param nature project, programme, platform or target
     * @param regions GB/T 2260 codes, six digits, the lead region first
     * @param investment CNY as a decimal, null if unknown
     */
    record ProjectDetails(
            String nameZh,
            @Nullable String nameEn,
            List<String> aliases,
            String nature,
            String category,
            List<String> regions,
            @Nullable Corridor corridor,
            List<String> codes,
            @Nullable String responsibleOrg,
            @Nullable String investment,
            @Nullable String descriptionZh,
            @Nullable UUID partOf) {}

    /** The former values of the changed members of a project. Others are null, as is a description too long for the event. */
    record FormerDetails(
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable List<String> aliases,
            @Nullable String nature,
            @Nullable String category,
            @Nullable List<String> regions,
            @Nullable Corridor corridor,
            @Nullable List<String> codes,
            @Nullable String responsibleOrg,
            @Nullable String investment,
            @Nullable String descriptionZh,
            @Nullable UUID partOf) {}

    /** The route of a line: its endpoints and the places between, by name. */
    record Corridor(List<String> endpoints, List<String> via) {}

    /** The reason why a project is not another one that it resembles. */
    record DistinctFrom(UUID id, String reason) {}

    /**
     * A plan as the registry describes it.
     *
     * @param issuedOn null if the text gives no date of issue
     * @param parentPlan the id of the plan that this one implements
     * @param notInText the members that the document itself does not state; null if it states all
     */
    record PlanDetails(
            String titleZh,
            @Nullable String titleEn,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String jurisdiction,
            @Nullable String parentPlan,
            @Nullable List<String> notInText,
            List<Clause> clauses) {}

    /**
     * The former values of the changed members of a plan. A member that was not changed or had no value is null.
     *
     * @param clauses the former clauses that were removed or have another heading now; also null if they do not fit into one event
     *     together with the new ones
     */
    record FormerPlan(
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String jurisdiction,
            @Nullable String parentPlan,
            @Nullable List<String> notInText,
            @Nullable List<Clause> clauses) {}

    /** A numbered part of a plan, the number as printed: 二（二）. */
    record Clause(String number, String headingZh, @Nullable String headingEn) {}
}

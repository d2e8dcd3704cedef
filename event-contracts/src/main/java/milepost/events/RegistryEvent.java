package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What registry-service tells of its projects, plans and regions, on {@link Topics#PROJECT_EVENTS}. */
public sealed interface RegistryEvent extends Event {

    /** What happened to a project. */
    sealed interface ProjectEvent extends RegistryEvent {
        UUID projectId();
    }

    /** What happened to a plan; its key and subject are the plan's id. */
    sealed interface PlanEvent extends RegistryEvent {
        String planId();
    }

    /** What happened to a region or a set of regions. */
    sealed interface RegionEvent extends RegistryEvent {}

    /** A project stands in the registry from now on. */
    @EventType("milepost.project.registered.v1")
    record ProjectRegistered(UUID projectId, ProjectDetails project, List<DistinctFrom> distinctFrom)
            implements ProjectEvent {}

    /**
     * A project's description was changed.
     *
     * @param project all of it, after the change
     * @param changed the names of the fields that differ from before
     * @param reasonText why, in the words of whoever changed it
     * @param before the former values of these fields, null in an event of a release that did not tell them
     */
    @EventType("milepost.project.amended.v1")
    record ProjectAmended(
            UUID projectId,
            ProjectDetails project,
            List<String> changed,
            @Nullable String reasonText,
            @Nullable FormerDetails before)
            implements ProjectEvent {}

    /**
     * A clause of a plan names this project.
     *
     * @param phrase the shortest phrase of the plan that names it
     * @param statedStage the stage that this sentence states, which is not the project's own
     * @param promisedDate the last day of the promised time, null where the sentence promises none
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

    /** A policy document stands in the registry with all its clauses. */
    @EventType("milepost.plan.registered.v1")
    record PlanRegistered(String planId, PlanDetails plan) implements PlanEvent {}

    /** Somebody said why this project is not another one that it resembles. */
    @EventType("milepost.project.distinguished.v1")
    record ProjectDistinguished(UUID projectId, DistinctFrom distinctFrom) implements ProjectEvent {}

    /** This project is another one under a second name; its id leads to that one from now on. */
    @EventType("milepost.project.merged.v1")
    record ProjectMerged(
            UUID projectId,
            UUID into,
            String reasonText,
            @Nullable String documentRef) implements ProjectEvent {}

    /**
     * Another project was merged into this one, which takes over its names. What plans say of the other one follows as
     * {@link ProjectCited} events of this one.
     *
     * @param project this one, after the merge
     */
    @EventType("milepost.project.absorbed.v1")
    record ProjectAbsorbed(UUID projectId, UUID from, ProjectDetails project, String reasonText)
            implements ProjectEvent {}

    /**
     * What the registry says of a plan was changed, or clauses were added to it.
     *
     * @param plan all of it, after the change
     * @param changed the names of the members of plan that differ from before
     */
    @EventType("milepost.plan.amended.v1")
    record PlanAmended(
            String planId,
            PlanDetails plan,
            List<String> changed,
            @Nullable String reasonText) implements PlanEvent {}

    /**
     * A clause of a plan names a work that no project stands for yet.
     *
     * @param citationId the id that a {@link ProjectCited} has which links a project to it later
     */
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

    /** A region stands in the registry, or was changed; its key and subject are its GB/T 2260 code. */
    @EventType("milepost.region.defined.v1")
    record RegionDefined(String regionCode, RegionDetails region) implements RegionEvent {}

    /**
     * A name that plans use for several regions stands in the registry, or was changed; its key and subject are
     * {@code region-set:} and its id, since a plan may have the same id.
     *
     * @param regions GB/T 2260 codes, six digits
     * @param basis why just these
     */
    @EventType("milepost.region-set.defined.v1")
    record RegionSetDefined(String regionSetId, String nameZh, String nameEn, List<String> regions, String basis)
            implements RegionEvent {}

    /**
     * A project as the registry describes it.
     *
     * @param nature project, programme, platform or target
     * @param regions GB/T 2260 codes, six digits, the lead region first
     * @param investment CNY as a decimal, null where it is not known
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

    /**
     * The former values of the members of a project that were changed. The others are null, like a changed one that had no value;
     * and so is a description that is too long for one event together with the new one.
     */
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

    /** Where a line runs: its two ends and the places between, by name. */
    record Corridor(List<String> endpoints, List<String> via) {}

    /** Why a project is not the other one that it resembles. */
    record DistinctFrom(UUID id, String reason) {}

    /**
     * A plan as the registry describes it.
     *
     * @param issuedOn null where the text names no date of issue
     * @param parentPlan the id of the plan that this one implements
     * @param notInText the members that the document itself does not state; null where it states all
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

    /** A numbered part of a plan, the number as printed: 二（二）. */
    record Clause(String number, String headingZh, @Nullable String headingEn) {}

    /**
     * A region as the registry describes it.
     *
     * @param level country, province, prefecture or county
     * @param parent the code of the region that it is a part of, null for the whole country
     * @param centroid a point that stands for the region on a map, not for any project
     * @param validFrom the first day on which the code is known to have been valid, null if before the data begin
     * @param validTo the day from which it is known not to be valid any more, null while it is
     */
    record RegionDetails(
            String nameZh,
            String nameEn,
            String level,
            @Nullable String parent,
            @Nullable Centroid centroid,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A point in WGS 84, decimal degrees with at most six decimals. */
    record Centroid(String longitude, String latitude) {}
}

package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What registry-service tells of its projects and plans, on {@link Topics#PROJECT_EVENTS}. */
public sealed interface RegistryEvent extends Event {

    /** A project stands in the registry from now on. */
    @EventType("milepost.project.registered.v1")
    record ProjectRegistered(UUID projectId, ProjectDetails project, List<DistinctFrom> distinctFrom)
            implements RegistryEvent {}

    /**
     * A project's description was changed.
     *
     * @param project all of it, after the change
     * @param changed the names of the fields that differ from before
     * @param reasonText why, in the words of whoever changed it
     */
    @EventType("milepost.project.amended.v1")
    record ProjectAmended(
            UUID projectId,
            ProjectDetails project,
            List<String> changed,
            @Nullable String reasonText) implements RegistryEvent {}

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
            implements RegistryEvent {}

    /** A policy document stands in the registry with all its clauses; its key and subject are the plan's id. */
    @EventType("milepost.plan.registered.v1")
    record PlanRegistered(String planId, PlanDetails plan) implements RegistryEvent {}

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

    /** Where a line runs: its two ends and the places between, by name. */
    record Corridor(List<String> endpoints, List<String> via) {}

    /** Why a project is not the other one that it resembles. */
    record DistinctFrom(UUID id, String reason) {}

    /**
     * A plan as the registry describes it.
     *
     * @param issuedOn null where the text names no date of issue
     * @param parentPlan the id of the plan that this one implements
     */
    record PlanDetails(
            String titleZh,
            @Nullable String titleEn,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String jurisdiction,
            @Nullable String parentPlan,
            List<Clause> clauses) {}

    /** A numbered part of a plan, the number as printed: 二（二）. */
    record Clause(String number, String headingZh, @Nullable String headingEn) {}
}

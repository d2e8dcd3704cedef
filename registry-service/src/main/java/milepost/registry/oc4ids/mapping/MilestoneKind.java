package milepost.registry.oc4ids.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a type of milestones is in OC4IDS.
 *
 * @param phase in which the project is once it is met
 * @param documentType of the documents that show it to be met
 */
record MilestoneKind(
        Phase phase,
        String type,
        @Nullable String code,
        @Nullable String documentType) {

    /** A type, its phase, the type and the code in OC4IDS, and the type of its documents. */
    private static final String TABLE = """
            PLAN_LISTED            IDENTIFICATION assessment     -               policyAlignment
            LIBRARY_ADMITTED       IDENTIFICATION approval       -               -
            PRE_FEASIBILITY        IDENTIFICATION preProcurement -               feasibilityStudy
            CODE_ASSIGNED          IDENTIFICATION approval       -               -
            PROPOSAL_APPROVED      IDENTIFICATION approval       projectApproval projectScope
            SITE_LAND_PREREVIEW    PREPARATION    approval       -               landAndSettlementImpact
            EIA_APPROVED           PREPARATION    approval       -               environmentalImpact
            SOIL_WATER             PREPARATION    approval       -               environmentalImpact
            STABILITY_FILED        PREPARATION    approval       -               socialImpact
            FEASIBILITY_APPROVED   PREPARATION    approval       -               feasibilityStudy
            ENTERPRISE_APPROVED    PREPARATION    approval       -               -
            ENTERPRISE_FILED       PREPARATION    approval       -               -
            PUBLIC_CONSULTATION    PREPARATION    engagement     -               hearingNotice
            PRELIM_DESIGN_APPROVED PREPARATION    approval       -               designReport
            ESTIMATE_APPROVED      PREPARATION    approval       -               budgetApproval
            DRAWINGS_REVIEWED      PREPARATION    assessment     -               designReport
            PLAN_FILED             PREPARATION    approval       -               projectPlan
            LAND_APPROVED          IMPLEMENTATION approval       -               landAndSettlementImpact
            RESETTLEMENT_DONE      IMPLEMENTATION delivery       -               landAndSettlementImpact
            FUNDING_IN_PLACE       IMPLEMENTATION financing      financialClose  financialAgreement
            TENDER_AWARDED         IMPLEMENTATION procurement    -               awardNotice
            CONSTRUCTION_PERMIT    IMPLEMENTATION approval       -               -
            START                  IMPLEMENTATION delivery       commencement    -
            STAT_REGISTERED        IMPLEMENTATION reporting      -               -
            ANNUAL_RESUME          IMPLEMENTATION delivery       -               -
            PROGRESS_25            IMPLEMENTATION delivery       -               physicalProgressReport
            PROGRESS_50            IMPLEMENTATION delivery       -               physicalProgressReport
            PROGRESS_75            IMPLEMENTATION delivery       -               physicalProgressReport
            KEY_STRUCTURE_DONE     IMPLEMENTATION delivery       -               -
            MAIN_WORKS_DONE        IMPLEMENTATION delivery       -               -
            SUSPENDED              IMPLEMENTATION delivery       -               -
            RESUMED                IMPLEMENTATION delivery       -               -
            TRACK_LAID             IMPLEMENTATION delivery       -               -
            TUNNEL_THROUGH         IMPLEMENTATION delivery       -               -
            FOUNDATION             IMPLEMENTATION delivery       -               -
            TOWER                  IMPLEMENTATION delivery       -               -
            STRINGING              IMPLEMENTATION delivery       -               -
            SEGMENT_THROUGH        IMPLEMENTATION delivery       -               -
            RUNWAY_LIT             IMPLEMENTATION delivery       -               -
            FLIGHT_CHECK           IMPLEMENTATION assessment     -               -
            DIVERSION              IMPLEMENTATION delivery       -               -
            IMPOUNDMENT            IMPLEMENTATION delivery       -               -
            AREA_DONE              IMPLEMENTATION delivery       -               -
            HANDOVER_ACCEPTANCE    COMPLETION     assessment     -               completionCertificate
            SPECIAL_ACCEPTANCE     COMPLETION     assessment     -               qualityAssuranceReport
            WORKS_COMPLETE         COMPLETION     delivery       completion      completionCertificate
            TRIAL_RUN              COMPLETION     delivery       commissioning   -
            STATIC_ACCEPTANCE      COMPLETION     assessment     -               qualityAssuranceReport
            DYNAMIC_ACCEPTANCE     COMPLETION     assessment     -               qualityAssuranceReport
            JOINT_TEST             COMPLETION     assessment     -               qualityAssuranceReport
            POLE_ENERGISED         COMPLETION     delivery       -               -
            TEST_FLIGHT            COMPLETION     assessment     -               -
            INDUSTRY_ACCEPTANCE    COMPLETION     assessment     -               qualityAssuranceReport
            PROVINCIAL_ACCEPTANCE  COMPLETION     assessment     -               qualityAssuranceReport
            TRIAL_PRODUCTION       COMPLETION     delivery       commissioning   -
            IN_SERVICE             MAINTENANCE    delivery       commissioning   -
            FINAL_ACCEPTANCE       MAINTENANCE    approval       -               completionCertificate
            FINAL_ACCOUNTS         MAINTENANCE    reporting      -               financialProgressReport
            FINAL_AUDIT            MAINTENANCE    reporting      -               financialAuditReport
            POST_EVALUATION        MAINTENANCE    assessment     -               projectEvaluation
            TRANSFER               MAINTENANCE    delivery       commissioning   -
            WATER_DELIVERED        MAINTENANCE    delivery       commissioning   -
            AFTERCARE              MAINTENANCE    delivery       -               maintenancePlan
            DESIGN_CAPACITY        MAINTENANCE    delivery       -               -
            """;

    static final Map<String, MilestoneKind> ALL = TABLE.lines()
            .map(line -> line.split(" +"))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], MilestoneKind::of));

    /** Returns empty for a type of a later release. */
    static Optional<MilestoneKind> of(String milestoneType) {
        return Optional.ofNullable(ALL.get(milestoneType));
    }

    private static MilestoneKind of(String[] line) {
        var rest =
                Arrays.stream(line).map(word -> word.equals("-") ? null : word).toArray(String[]::new);
        return new MilestoneKind(Phase.valueOf(line[1]), line[2], rest[3], rest[4]);
    }
}

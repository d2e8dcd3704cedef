package milepost.registry.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan with its clauses, and the works that each of them names. */
@Schema(name = "Plan")
record PlanResponse(
        String id,
        long version,
        String titleZh,
        @Nullable String titleEn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable String jurisdiction,
        @Nullable String parentPlan,
        @Nullable List<String> notInText,
        Instant recordedAt,
        List<ClauseResponse> clauses) {

    @Schema(name = "Clause")
    record ClauseResponse(
            String number, String headingZh, @Nullable String headingEn, List<NamedWork> works) {}

    static PlanResponse of(Plan plan, Map<String, List<NamedWork>> works) {
        var details = plan.details();
        return new PlanResponse(
                plan.id(),
                plan.version(),
                details.titleZh(),
                details.titleEn(),
                details.issuer(),
                details.documentNumber(),
                details.issuedOn(),
                details.jurisdiction(),
                details.parentPlan(),
                details.notInText(),
                plan.recordedAt(),
                details.clauses().stream()
                        .map(clause -> new ClauseResponse(
                                clause.number(),
                                clause.headingZh(),
                                clause.headingEn(),
                                works.getOrDefault(clause.number(), List.of())))
                        .toList());
    }
}

package milepost.registry.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in a list, without its clauses, with the number of works that they name. */
record PlanSummary(
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
        NamedWorks.Counts works) {

    static PlanSummary of(Plan plan, NamedWorks.Counts works) {
        var details = plan.details();
        return new PlanSummary(
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
                works);
    }
}

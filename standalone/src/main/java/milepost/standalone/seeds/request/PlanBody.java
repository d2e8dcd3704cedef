package milepost.standalone.seeds.request;

import java.time.LocalDate;
import java.util.List;
import milepost.standalone.seeds.catalogue.SeedPlan;
import org.jspecify.annotations.Nullable;

/** A plan to register. */
public record PlanBody(
        String id,
        String titleZh,
        String titleEn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        String jurisdiction,
        @Nullable String parentPlan,
        List<String> notInText,
        List<ClauseBody> clauses) {

    public static PlanBody of(SeedPlan plan) {
        var clauses = plan.clauses().stream()
                .map(clause -> new ClauseBody(clause.number(), clause.headingZh(), clause.headingEn()))
                .toList();
        return new PlanBody(
                plan.id(),
                plan.titleZh(),
                plan.titleEn(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issuedOn(),
                plan.jurisdiction(),
                plan.parentPlan(),
                plan.notInText(),
                clauses);
    }

    public record ClauseBody(
            String number, String headingZh, @Nullable String headingEn) {}
}

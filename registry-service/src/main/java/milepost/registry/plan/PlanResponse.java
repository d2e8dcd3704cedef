package milepost.registry.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.registry.citation.CitedWork;
import milepost.registry.citation.StatedStage;
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

    /** A work as a clause names it, with the name that it is registered under, if it is. */
    record NamedWork(
            UUID citationId,
            @Nullable UUID projectId,
            String nameZh,
            @Nullable String nameEn,
            String phrase,
            StatedStage statedStage,
            @Nullable String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity) {

        private static NamedWork of(CitedWork work) {
            var citation = work.citation();
            return new NamedWork(
                    citation.id(),
                    citation.projectId(),
                    work.nameZh(),
                    work.nameEn(),
                    citation.phrase(),
                    citation.statedStage(),
                    citation.statedStageWords(),
                    citation.promisedDate(),
                    citation.quantity());
        }
    }

    static PlanResponse of(Plan plan, List<CitedWork> works) {
        var details = plan.details();
        var named =
                works.stream().collect(groupingBy(work -> work.citation().clause(), mapping(NamedWork::of, toList())));
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
                                named.getOrDefault(clause.number(), List.of())))
                        .toList());
    }
}

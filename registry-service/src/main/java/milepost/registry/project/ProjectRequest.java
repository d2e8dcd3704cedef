package milepost.registry.project;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * A project as a caller describes it; {@link ProjectRules} say what it must be. Texts lose their outer spaces, and a list that
 * is not given is empty.
 */
@Schema(name = "ProjectRequest")
record ProjectRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = ProjectRules.NAME_LENGTH) @Nullable String nameZh,

        @Schema(maxLength = ProjectRules.NAME_LENGTH) @Nullable String nameEn,

        @Schema(description = "Other names in use, none twice")
        List<String> aliases,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Nature nature,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Category category,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "GB/T 2260, six digits, the lead region first")
        List<String> regions,

        @Schema(description = "Where a line runs, by the names of places") @Nullable CorridorRequest corridor,

        @Schema(description = "National project codes") List<String> codes,

        @Schema(maxLength = ProjectRules.NAME_LENGTH) @Nullable String responsibleOrg,

        @Schema(description = "CNY", pattern = ProjectRules.INVESTMENT) @Nullable String investment,

        @Schema(maxLength = ProjectRules.DESCRIPTION_LENGTH) @Nullable String descriptionZh,

        @Schema(description = "The project that this one is a part of") @Nullable UUID partOf,

        @Schema(description = "Projects that look like this one and are not, and why")
        List<DistinctFromRequest> distinctFrom) {

    @Schema(name = "CorridorRequest")
    record CorridorRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Two different places")
            List<String> endpoints,

            List<String> via) {

        CorridorRequest {
            endpoints = stripped(endpoints);
            via = stripped(via);
        }
    }

    ProjectRequest {
        nameZh = stripped(nameZh);
        nameEn = stripped(nameEn);
        aliases = stripped(aliases);
        regions = stripped(regions);
        codes = stripped(codes);
        responsibleOrg = stripped(responsibleOrg);
        investment = stripped(investment);
        descriptionZh = stripped(descriptionZh);
        distinctFrom = DistinctFromRequest.given(distinctFrom);
    }

    static ProjectRequest of(ProjectDetails project) {
        var corridor = project.corridor();
        return new ProjectRequest(
                project.nameZh(),
                project.nameEn(),
                project.aliases(),
                Nature.of(project.nature()),
                Category.of(project.category()),
                project.regions(),
                corridor == null ? null : new CorridorRequest(corridor.endpoints(), corridor.via()),
                project.codes(),
                project.responsibleOrg(),
                project.investment(),
                project.descriptionZh(),
                project.partOf(),
                List.of());
    }

    /** What was asked for, once it has been checked. */
    ProjectDetails details() {
        return new ProjectDetails(
                requireNonNull(nameZh),
                nameEn,
                aliases,
                requireNonNull(nature).code(),
                requireNonNull(category).code(),
                regions,
                corridor == null ? null : new Corridor(corridor.endpoints(), corridor.via()),
                codes,
                responsibleOrg,
                investment == null
                        ? null
                        : new BigDecimal(investment).setScale(2).toPlainString(),
                descriptionZh,
                partOf);
    }

    List<DistinctFrom> distinct() {
        return distinctFrom.stream().map(DistinctFromRequest::distinctFrom).toList();
    }
}

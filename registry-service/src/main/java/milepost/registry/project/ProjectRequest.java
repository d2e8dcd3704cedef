package milepost.registry.project;

import static milepost.registry.project.ProjectLimits.ALIASES;
import static milepost.registry.project.ProjectLimits.ALIAS_LENGTH;
import static milepost.registry.project.ProjectLimits.CODES;
import static milepost.registry.project.ProjectLimits.DESCRIPTION_LENGTH;
import static milepost.registry.project.ProjectLimits.NAME_LENGTH;
import static milepost.registry.project.ProjectLimits.REGIONS;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.NameKey;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.ProjectCode;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import milepost.web.check.Text;
import milepost.web.value.Amounts;
import org.jspecify.annotations.Nullable;

/** The description of a project in a request, of a new one or after an amendment. */
@Schema(name = "ProjectRequest")
public record ProjectRequest(
        @Line(max = NAME_LENGTH) String nameZh,
        @Nullable @Line(max = NAME_LENGTH) String nameEn,

        @Schema(description = "Other names in use") @Distinct @Size(max = ALIASES) List<@Line(max = ALIAS_LENGTH) String> aliases,

        Nature nature,
        Category category,

        @Schema(description = "GB/T 2260, six digits, the lead region first") @NotEmpty @Distinct @Size(max = REGIONS) List<@RegionCode String> regions,

        @Schema(description = "Where a line runs, by the names of places") @Nullable CorridorRequest corridor,

        @Schema(description = "National project codes") @Distinct @Size(max = CODES) List<String> codes,

        @Nullable @Line(max = NAME_LENGTH) String responsibleOrg,

        @Schema(description = "CNY", pattern = Amounts.FORM) @Nullable String investment,

        @Nullable @Text(max = DESCRIPTION_LENGTH) String descriptionZh,

        @Schema(description = "The project that this one is a part of") @Nullable UUID partOf,

        @Schema(description = "Projects that look like this one but are distinct, and why")
        @Distinct(by = "id")
        @Size(max = DistinctFromRequest.MAX) List<DistinctFromRequest> distinctFrom)
        implements Checked {

    public ProjectRequest {
        investment = Amounts.normalized(investment);
    }

    /** Returns the request that describes a project as it is. */
    public static ProjectRequest of(ProjectDetails project) {
        return new ProjectRequest(
                project.nameZh(),
                project.nameEn(),
                project.aliases(),
                Nature.of(project.nature()),
                Category.of(project.category()),
                project.regions(),
                CorridorRequest.of(project.corridor()),
                project.codes(),
                project.responsibleOrg(),
                project.investment(),
                project.descriptionZh(),
                project.partOf(),
                List.of());
    }

    @Override
    public void check(Faults faults) {
        if (nameZh != null && !nameZh.isEmpty()) {
            var key = NameKey.of(nameZh);
            faults.unless(!key.isEmpty(), "/nameZh", "only-brackets");
            faults.unless(key.length() <= NameKey.MAX_LENGTH, "/nameZh", "max-size", NAME_LENGTH);
        }
        for (var i = 0; codes != null && i < codes.size(); i++) {
            faults.unless(ProjectCode.isWellFormed(codes.get(i)), "/codes/" + i, "not-a-project-code");
        }
        faults.unless(investment == null || Amounts.isWellFormed(investment), "/investment", "not-an-amount");
    }

    public ProjectDetails details() {
        return new ProjectDetails(
                nameZh,
                nameEn,
                aliases,
                nature.code(),
                category.code(),
                regions,
                corridor == null ? null : corridor.corridor(),
                codes,
                responsibleOrg,
                investment,
                descriptionZh,
                partOf);
    }

    /** Returns the same request with other codes. */
    public ProjectRequest with(List<String> others) {
        return copy(others, partOf, distinctFrom);
    }

    /** Returns the same request, with other projects that it is distinct from. */
    public ProjectRequest distinctFrom(List<DistinctFromRequest> others) {
        return copy(codes, partOf, others);
    }

    /** Returns the same request, which does not refer to some projects. */
    public ProjectRequest without(Set<UUID> others) {
        return copy(
                codes,
                partOf == null || others.contains(partOf) ? null : partOf,
                distinctFrom.stream()
                        .filter(other -> !others.contains(other.id()))
                        .toList());
    }

    private ProjectRequest copy(List<String> held, @Nullable UUID whole, List<DistinctFromRequest> distinct) {
        return new ProjectRequest(
                nameZh,
                nameEn,
                aliases,
                nature,
                category,
                regions,
                corridor,
                held,
                responsibleOrg,
                investment,
                descriptionZh,
                whole,
                distinct);
    }

    /** Returns the other projects that the request refers to. */
    public Stream<UUID> references() {
        return Stream.concat(Stream.ofNullable(partOf), distinctFrom.stream().map(DistinctFromRequest::id));
    }

    public List<DistinctFrom> distinctions() {
        return DistinctFromRequest.distinctFrom(distinctFrom);
    }
}

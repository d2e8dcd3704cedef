package milepost.registry.oc4ids.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import org.jspecify.annotations.Nullable;

/**
 * A project as OC4IDS 0.9.5 describes it, as far as the registry knows what it asks for.
 *
 * @param milepost what the standard has no place for
 */
public record Oc4idsProject(
        String id,
        String updated,
        String language,
        String title,
        @Nullable String description,
        String status,
        @Nullable String type,
        List<String> sector,
        List<Identifier> identifiers,
        List<Classification> additionalClassifications,
        @Nullable OrganizationReference publicAuthority,
        List<Organization> parties,
        @Nullable Budget budget,
        List<Location> locations,
        @JsonUnwrapped Periods periods,
        Periods.@Nullable Completion completion,
        List<Milestone> milestones,
        List<Metric> forecasts,
        List<Metric> metrics,
        List<Document> documents,
        List<RelatedProject> relatedProjects,
        @Nullable PolicyAlignment policyAlignment,
        @Nullable Environment environment,
        OwnMembers milepost) {

    public record Identifier(String id, String scheme) {}

    public record Classification(String scheme, String id, String description) {}

    public record OrganizationReference(String id, String name) {}

    public record Organization(String id, String name, List<String> roles) {}

    public record Budget(Value amount, @Nullable String approvalDate) {}

    public record Value(BigDecimal amount, String currency) {}

    public record Location(
            String id,
            @Nullable String description,
            Gazetteer gazetteer,
            @Nullable Geometry geometry) {}

    public record Gazetteer(String scheme, List<String> identifiers) {}

    public record Geometry(String type, List<BigDecimal> coordinates) {}

    public record Milestone(
            String id,
            String title,
            @Nullable String type,
            @Nullable String code,
            @Nullable String description,
            String dueDate,
            @Nullable String dateMet,
            @Nullable String dateModified,
            String status) {}

    public record Document(
            String id,
            @Nullable String documentType,
            String title,
            @Nullable String description,
            @Nullable String url) {}

    public record RelatedProject(String id, String scheme, String identifier, String relationship, String title) {}

    public record PolicyAlignment(List<String> policies, String description, List<Map<String, String>> planReference) {}

    public record Environment(boolean hasImpactAssessment) {}

    /**
     * What only this registry says, since the standard has no place for it.
     *
     * @param condition the end of the description that says it
     */
    public record OwnMembers(
            String nameZh,
            @Nullable String nameEn,
            List<String> aliases,
            @Nullable Corridor corridor,
            @Nullable String condition,
            List<DistinctFrom> distinctFrom) {}
}

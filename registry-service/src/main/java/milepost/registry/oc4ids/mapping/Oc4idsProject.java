package milepost.registry.oc4ids.mapping;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import milepost.events.RegistryEvent.Corridor;
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
        @Nullable Completion completion,
        List<Milestone> milestones,
        List<Metric> forecasts,
        List<Metric> metrics,
        List<Document> documents,
        List<RelatedProject> relatedProjects,
        @Nullable PolicyAlignment policyAlignment,
        @Nullable Environment environment,
        Names milepost) {

    record Identifier(String id, String scheme) {}

    record Classification(String scheme, String id, String description) {}

    record OrganizationReference(String id, String name) {}

    record Organization(String id, String name, List<String> roles) {}

    record Budget(Value amount, @Nullable String approvalDate) {}

    record Value(BigDecimal amount, String currency) {}

    record Location(
            String id,
            @Nullable String description,
            Gazetteer gazetteer,
            @Nullable Geometry geometry) {}

    record Gazetteer(String scheme, List<String> identifiers) {}

    record Geometry(String type, List<BigDecimal> coordinates) {}

    record Period(@Nullable String startDate, @Nullable String endDate) {}

    record Periods(
            @Nullable Period period,
            @Nullable Period identificationPeriod,
            @Nullable Period preparationPeriod,
            @Nullable Period implementationPeriod,
            @Nullable Period completionPeriod,
            @Nullable Period maintenancePeriod) {}

    record Completion(String endDate) {}

    record Milestone(
            String id,
            String title,
            @Nullable String type,
            @Nullable String code,
            @Nullable String description,
            String dueDate,
            @Nullable String dateMet,
            @Nullable String dateModified,
            String status) {}

    record Metric(String id, String title, List<Observation> observations) {}

    record Observation(
            String id,
            Period period,
            @Nullable BigDecimal measure,
            @Nullable Unit unit,
            @Nullable Value value) {}

    record Unit(String name, String scheme, String id) {}

    record Document(
            String id,
            @Nullable String documentType,
            String title,
            @Nullable String description,
            @Nullable String url) {}

    record RelatedProject(String id, String scheme, String identifier, String relationship, String title) {}

    record PolicyAlignment(List<String> policies, String description, List<Map<String, String>> planReference) {}

    record Environment(boolean hasImpactAssessment) {}

    record Names(
            String nameZh,
            @Nullable String nameEn,
            List<String> aliases,
            @Nullable Corridor corridor) {}
}

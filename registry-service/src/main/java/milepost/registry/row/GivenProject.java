package milepost.registry.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.ProjectName;
import milepost.registry.terms.ProjectTerms;
import milepost.registry.version.VersionNote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project's description with what is computed from it. A statement is given any number of them as one parameter, so that it costs
 * little more for many than for one.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record GivenProject(
        UUID id,
        long version,
        String nameZh,
        String nameKey,
        @Nullable String nameEn,
        List<String> aliases,
        String nature,
        String category,
        List<String> regions,
        @Nullable List<String> corridorEndpoints,
        @Nullable List<String> corridorVia,
        List<String> codes,
        @Nullable String responsibleOrg,
        @Nullable String investment,
        @Nullable String descriptionZh,
        @Nullable UUID partOf,
        @Nullable UUID mergedInto,
        Collection<String> provinces,
        String forms,
        Collection<String> terms,
        ProjectDetails details,
        @JsonUnwrapped @Nullable VersionNote note) {

    /** A query that statements name {@code given}; its parameter {@code :given} is the {@link #json} of the projects. */
    public static final String QUERY = """
            given as materialized (
                select * from json_to_recordset(cast(:given as json)) as given (
                    id uuid, version bigint, name_zh text, name_key text, name_en text, aliases text[], nature text,
                    category text, regions text[], corridor_endpoints text[], corridor_via text[], codes text[],
                    responsible_org text, investment numeric, description_zh text, part_of uuid, merged_into uuid,
                    provinces text[], forms text, terms text[], details jsonb, change text, actor text, org text, reason text,
                    document text))
            """;

    /** Leaves out what has no value, as events do. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_NON_NULL)
            .build();

    /** The names are its name and aliases; a statement that adds no version needs no note. */
    public static GivenProject of(
            UUID id,
            long version,
            ProjectDetails details,
            @Nullable UUID mergedInto,
            List<ProjectName> names,
            @Nullable VersionNote note) {
        var corridor = details.corridor();
        var terms = ProjectTerms.of(details, names);
        return new GivenProject(
                id,
                version,
                details.nameZh(),
                names.getFirst().key(),
                details.nameEn(),
                details.aliases(),
                details.nature(),
                details.category(),
                details.regions(),
                corridor == null ? null : corridor.endpoints(),
                corridor == null ? null : corridor.via(),
                details.codes(),
                details.responsibleOrg(),
                details.investment(),
                details.descriptionZh(),
                details.partOf(),
                mergedInto,
                terms.provinces(),
                terms.forms(),
                terms.terms(),
                details,
                note);
    }

    public static String json(List<GivenProject> projects) {
        return JSON.writeValueAsString(projects);
    }
}

package milepost.registry.oc4ids.mapping;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Budget;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Classification;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Environment;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Identifier;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Names;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Organization;
import milepost.registry.oc4ids.mapping.Oc4idsProject.OrganizationReference;
import milepost.registry.oc4ids.mapping.Oc4idsProject.Value;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Describes projects as OC4IDS does.
 *
 * @param prefix of the identifiers of projects
 * @param plans tells what plans are by their ids
 */
public record Oc4idsMapping(
        String prefix,
        PackageLanguage language,
        LocalDate today,
        LocationMapping locations,
        Function<String, PlanDetails> plans) {

    private static final String CURRENCY = "CNY";
    private static final String PROJECT_CODES = "CN-TZXM";

    public Oc4idsProject project(ProjectSource source) {
        var details = source.project().details();
        var periods = new PeriodMapping(source);
        var progress = new ProgressMapping(source.reported(), language);
        var stated = source.citations().stream().flatMap(citation -> Stream.ofNullable(citation.statedStageWords()));
        return new Oc4idsProject(
                id(source.project().id()),
                updated(source).toString(),
                language.code(),
                language.text(details.nameZh(), details.nameEn()),
                DescriptionMapping.description(source, language),
                Phase.status(source.standing().stage()),
                SectorMapping.type(details.nameZh(), stated).orElse(null),
                SectorMapping.sectors(details.category(), details.nameZh()),
                identifiers(source.project().id(), details),
                classifications(details),
                authority(details).orElse(null),
                authority(details).map(Oc4idsMapping::party).stream().toList(),
                budget(source),
                locations.locations(details.regions(), language),
                periods.periods(),
                periods.completion(),
                new MilestoneMapping(source, language, today).milestones(),
                progress.forecasts(),
                progress.metrics(),
                new DocumentMapping(source.milestones(), language)
                        .documents(source.reported().documents()),
                new RelatedMapping(this::id, language).related(source.relatives()),
                new PolicyMapping(plans, language).alignment(source.citations()),
                source.metOn("EIA_APPROVED").map(_ -> new Environment(true)).orElse(null),
                new Names(details.nameZh(), details.nameEn(), details.aliases(), details.corridor()));
    }

    private String id(UUID project) {
        return prefix + "-" + project;
    }

    private static Instant updated(ProjectSource source) {
        return Stream.of(
                        Optional.of(source.project().updatedAt()),
                        Optional.ofNullable(source.reported().lastAt()))
                .flatMap(Optional::stream)
                .max(naturalOrder())
                .orElseThrow();
    }

    private static List<Identifier> identifiers(UUID id, ProjectDetails details) {
        return Stream.concat(
                        details.codes().stream().map(code -> new Identifier(code, PROJECT_CODES)),
                        Stream.of(new Identifier(id.toString(), "milepost")))
                .toList();
    }

    private List<Classification> classifications(ProjectDetails details) {
        var nature = Nature.of(details.nature());
        var category = Category.of(details.category());
        return List.of(
                new Classification("milepost-nature", nature.code(), language.word(nature)),
                new Classification("milepost-category", category.code(), language.word(category)));
    }

    private static Optional<OrganizationReference> authority(ProjectDetails details) {
        return Optional.ofNullable(details.responsibleOrg()).map(name -> new OrganizationReference(name, name));
    }

    private static Organization party(OrganizationReference authority) {
        return new Organization(authority.id(), authority.name(), List.of("publicAuthority"));
    }

    private static @Nullable Budget budget(ProjectSource source) {
        var investment = source.project().details().investment();
        return investment == null
                ? null
                : new Budget(
                        new Value(new BigDecimal(investment), CURRENCY),
                        Times.startOrNull(source.metOn("ESTIMATE_APPROVED").orElse(null)));
    }
}

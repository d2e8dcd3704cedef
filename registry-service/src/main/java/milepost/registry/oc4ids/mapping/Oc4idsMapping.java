package milepost.registry.oc4ids.mapping;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.oc4ids.SectorMapping;
import milepost.registry.oc4ids.json.Oc4idsProject;
import milepost.registry.oc4ids.json.Oc4idsProject.Budget;
import milepost.registry.oc4ids.json.Oc4idsProject.Environment;
import milepost.registry.oc4ids.json.Oc4idsProject.Value;
import milepost.registry.oc4ids.schedule.MilestoneMapping;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.oc4ids.schedule.PeriodMapping;
import milepost.registry.oc4ids.schedule.Phase;
import milepost.registry.oc4ids.schedule.ProjectSource;
import milepost.registry.oc4ids.schedule.Times;
import org.jspecify.annotations.Nullable;

/**
 * Describes projects as OC4IDS does.
 *
 * @param identifiers of projects
 * @param plans tells what plans are by their ids
 */
public record Oc4idsMapping(
        Function<UUID, String> identifiers,
        PackageLanguage language,
        LocalDate today,
        LocationMapping locations,
        Function<String, PlanDetails> plans) {

    private static final String CURRENCY = "CNY";

    public Oc4idsProject project(ProjectSource source) {
        var details = source.project().details();
        var periods = new PeriodMapping(source);
        var progress = new ProgressMapping(source.reported(), language);
        var stated = source.citations().stream().flatMap(citation -> Stream.ofNullable(citation.statedStageWords()));
        return new Oc4idsProject(
                identifiers.apply(source.project().id()),
                updated(source).toString(),
                language.code(),
                language.text(details.nameZh(), details.nameEn()),
                DescriptionMapping.description(source, language),
                Phase.status(source.standing().stage()),
                SectorMapping.type(details.nameZh(), stated).orElse(null),
                SectorMapping.sectors(details.category(), details.nameZh()),
                IdentityMapping.identifiers(source.project().id(), details),
                IdentityMapping.classifications(details, language),
                IdentityMapping.authority(details).orElse(null),
                IdentityMapping.parties(details),
                budget(source),
                locations.locations(details.regions(), language),
                periods.periods(),
                periods.completion(),
                new MilestoneMapping(source, language, today).milestones(),
                progress.forecasts(),
                progress.metrics(),
                new DocumentMapping(source.milestones(), language)
                        .documents(source.reported().documents()),
                new RelatedMapping(identifiers, language).related(source.relatives()),
                new PolicyMapping(plans, language).alignment(source.citations()),
                source.metOn("EIA_APPROVED").map(_ -> new Environment(true)).orElse(null),
                IdentityMapping.ownMembers(source, language));
    }

    private static Instant updated(ProjectSource source) {
        return Stream.of(
                        Optional.of(source.project().updatedAt()),
                        Optional.ofNullable(source.reported().lastAt()))
                .flatMap(Optional::stream)
                .max(naturalOrder())
                .orElseThrow();
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

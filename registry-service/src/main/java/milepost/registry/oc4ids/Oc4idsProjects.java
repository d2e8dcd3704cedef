package milepost.registry.oc4ids;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.registry.citation.CitedProjects;
import milepost.registry.export.SnapshotProject;
import milepost.registry.facts.ProjectFacts;
import milepost.registry.facts.ReportedProject;
import milepost.registry.oc4ids.json.Oc4idsProject;
import milepost.registry.oc4ids.mapping.LocationMapping;
import milepost.registry.oc4ids.mapping.Oc4idsMapping;
import milepost.registry.oc4ids.schedule.PackageLanguage;
import milepost.registry.oc4ids.schedule.ProjectSource;
import milepost.registry.plan.PlanRegistry;
import milepost.registry.region.KnownRegions.NamedRegions;
import milepost.registry.relation.Relatives;
import milepost.registry.timetable.Milestones;
import org.springframework.stereotype.Component;

/** Gathers what the registry knows of projects, of many with a few queries. */
@Component
class Oc4idsProjects {

    private final Milestones milestones;
    private final ProjectFacts facts;
    private final CitedProjects citations;
    private final Relatives relatives;
    private final PlanRegistry plans;
    private final OwnIdentifiers identifiers;

    Oc4idsProjects(
            Milestones milestones,
            ProjectFacts facts,
            CitedProjects citations,
            Relatives relatives,
            PlanRegistry plans,
            OwnIdentifiers identifiers) {
        this.milestones = milestones;
        this.facts = facts;
        this.citations = citations;
        this.relatives = relatives;
        this.plans = plans;
        this.identifiers = identifiers;
    }

    /** Returns the mapping of one package, which looks each plan up once. */
    Oc4idsMapping mapping(NamedRegions regions, LocalDate day, PackageLanguage language) {
        var known = new HashMap<String, PlanDetails>();
        return new Oc4idsMapping(
                identifiers::of,
                language,
                day,
                new LocationMapping(regions),
                plan -> known.computeIfAbsent(plan, id -> plans.get(id).details()));
    }

    List<Oc4idsProject> of(List<SnapshotProject> projects, Oc4idsMapping mapping) {
        var ids = projects.stream().map(SnapshotProject::id).toList();
        var dated = milestones.of(ids);
        var reported = facts.of(ids);
        var cited = citations.of(ids);
        var related = relatives.of(ids);
        return projects.stream()
                .map(one -> mapping.project(new ProjectSource(
                        one.project(),
                        one.standing(),
                        requireNonNullElse(dated.get(one.id()), List.of()),
                        requireNonNullElse(reported.get(one.id()), ReportedProject.NONE),
                        requireNonNullElse(cited.get(one.id()), List.of()),
                        requireNonNullElse(related.get(one.id()), List.of()))))
                .toList();
    }
}

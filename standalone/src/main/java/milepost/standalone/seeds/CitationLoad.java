package milepost.standalone.seeds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import org.jspecify.annotations.Nullable;

/** Adds the citations that the projects do not have: a project cites a clause by a phrase once. */
final class CitationLoad {

    private final SeedCatalogue catalogue;
    private final RegistryClient registry;
    private final Tally tally;
    private final WorkLoad works;
    private final Map<String, Set<Key>> present = new HashMap<>();

    CitationLoad(SeedCatalogue catalogue, RegistryClient registry, Tally tally, WorkLoad works) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
        this.works = works;
    }

    void load() {
        var citations = catalogue.citations();
        tally.start(citations.size());
        citations.forEach(this::load);
    }

    private void load(SeedCatalogue.NamedWork named) {
        var project = works.project(named.work());
        if (project.isEmpty()) {
            tally.refused(row(named), "its work is not registered");
        } else if (isPresent(project.get(), named)) {
            tally.present(named.citation().phrase());
        } else {
            cite(project.get(), named);
        }
    }

    private void cite(WorkLoad.Loaded project, SeedCatalogue.NamedWork named) {
        var path = "/v1/projects/" + project.projectId() + "/citations";
        var answer = registry.post(path, "citation-" + named.work(), CitationBody.of(named));
        if (answer.replayed() || answer.code().equals("citation-exists")) {
            tally.present(named.citation().phrase());
        } else if (answer.succeeded()) {
            tally.created(named.citation().phrase());
        } else {
            tally.refused(row(named), answer.problem());
        }
    }

    private boolean isPresent(WorkLoad.Loaded project, SeedCatalogue.NamedWork named) {
        if (project.isNew()) {
            return false;
        }
        var key = new Key(named.plan(), named.clause(), named.citation().phrase());
        return present.computeIfAbsent(project.projectId(), this::citationsOf).contains(key);
    }

    private Set<Key> citationsOf(String projectId) {
        var keys = new HashSet<Key>();
        var answer = registry.get("/v1/projects/" + projectId + "/citations?limit=500");
        for (var citation : answer.body().path("items")) {
            keys.add(new Key(
                    citation.path("plan").asString(""),
                    citation.path("clause").asString(""),
                    citation.path("phrase").asString("")));
        }
        return keys;
    }

    private static String row(SeedCatalogue.NamedWork named) {
        return "citation " + named.work() + " in " + named.plan() + " " + named.clause();
    }

    private record Key(String plan, String clause, String phrase) {}

    private record CitationBody(
            String plan,
            String clause,
            String phrase,
            String statedStage,
            String statedStageWords,
            @Nullable LocalDate promisedDate,
            @Nullable String quantity) {

        static CitationBody of(SeedCatalogue.NamedWork named) {
            var citation = named.citation();
            return new CitationBody(
                    named.plan(),
                    named.clause(),
                    citation.phrase(),
                    citation.statedStage(),
                    citation.statedStageWords(),
                    citation.promisedDate(),
                    citation.quantity());
        }
    }
}

package milepost.standalone.seeds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedWork;
import milepost.standalone.seeds.client.ApiClient;

/** Links the works named by clauses to their projects. */
final class CitationLoad {

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Tally tally;
    private final WorkLoad works;
    private final KnownCitations known;

    CitationLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally, WorkLoad works, KnownCitations known) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
        this.works = works;
        this.known = known;
    }

    void load() {
        var citations = catalogue.citations();
        tally.start(citations.size());
        SideBySide.load(citations, SeedCatalogue.NamedWork::work, this::load);
    }

    private void load(SeedCatalogue.NamedWork named) {
        var project = works.project(named.work());
        if (project.isEmpty()) {
            tally.refused(row(named), "its work is not registered; the plan shows it as named");
        } else if (known.isLinked(named, project.get())) {
            tally.present(named.citation().phrase());
        } else {
            cite(project.get(), named);
        }
    }

    private void cite(String project, SeedCatalogue.NamedWork named) {
        var path = "/v1/projects/" + project + "/citations";
        var answer = registry.post(path, "citation-" + named.work(), CitationBody.of(named));
        tally.answered(answer, "citation-exists", row(named), named.citation().phrase());
    }

    private static String row(SeedCatalogue.NamedWork named) {
        return "citation " + named.work() + " in " + named.plan() + " " + named.clause();
    }

    private record CitationBody(
            String plan, String clause, @JsonUnwrapped SeedWork.Citation citation) {

        static CitationBody of(SeedCatalogue.NamedWork named) {
            return new CitationBody(named.plan(), named.clause(), named.citation());
        }
    }
}

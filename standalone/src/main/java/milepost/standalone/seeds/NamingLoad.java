package milepost.standalone.seeds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedWork;
import milepost.standalone.seeds.client.ApiClient;

/**
 * Records what each clause names, before works are registered. A work that is refused later is still listed as named but
 * not registered.
 */
final class NamingLoad {

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Tally tally;
    private final KnownCitations known;
    private final Map<String, SeedWork> works;

    NamingLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally, KnownCitations known) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
        this.known = known;
        this.works = catalogue.works();
    }

    void load() {
        var citations = catalogue.citations();
        tally.start(citations.size());
        known.read();
        // One at a time for each plan, which keeps them in the order of the document.
        SideBySide.load(citations, SeedCatalogue.NamedWork::plan, this::load);
    }

    private void load(SeedCatalogue.NamedWork named) {
        var work = works.get(named.work());
        if (work == null) {
            tally.refused(row(named), "the catalogue has no such work");
        } else if (known.isNamed(named)) {
            tally.present(named.citation().phrase());
        } else {
            name(work, named);
        }
    }

    private void name(SeedWork work, SeedCatalogue.NamedWork named) {
        var path = "/v1/plans/" + named.plan() + "/citations";
        var answer = registry.post(path, "name-" + named.plan() + "-" + work.id(), NamedBody.of(work, named));
        tally.answered(answer, "work-named", row(named), named.citation().phrase());
    }

    private static String row(SeedCatalogue.NamedWork named) {
        return "name of " + named.work() + " in " + named.plan() + " " + named.clause();
    }

    private record NamedBody(
            String clause,
            String nameZh,
            String nameEn,
            @JsonUnwrapped SeedWork.Citation citation) {

        static NamedBody of(SeedWork work, SeedCatalogue.NamedWork named) {
            return new NamedBody(named.clause(), work.nameZh(), work.nameEn(), named.citation());
        }
    }
}

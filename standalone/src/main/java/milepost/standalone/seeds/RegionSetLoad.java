package milepost.standalone.seeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedCatalogue.RegionSet;
import milepost.standalone.seeds.client.ApiClient;
import tools.jackson.databind.JsonNode;

/** Defines the named sets of regions that are missing, and changes those that differ. */
final class RegionSetLoad {

    private static final String PATH = "/v1/region-sets";

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Tally tally;
    private final Map<String, JsonNode> present = new HashMap<>();

    RegionSetLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
    }

    void load() {
        tally.start(catalogue.sets().size());
        for (var set : registry.get(PATH + "?limit=500").body().path("items")) {
            present.put(set.path("id").asString(""), set);
        }
        catalogue.sets().forEach(this::load);
    }

    private void load(String nameZh, RegionSet set) {
        var wanted = new SetBody(nameZh, set.nameEn(), set.codes(), set.basis());
        var there = present.get(set.id());
        if (there != null && wanted.equals(SetBody.of(there))) {
            tally.present(nameZh);
            return;
        }
        var answer = registry.put(
                PATH + "/" + set.id(), there == null ? 0 : there.path("version").asLong(0), wanted);
        if (!answer.succeeded()) {
            tally.refused("region set " + set.id() + " " + nameZh, answer.problem());
        } else if (there == null) {
            tally.created(nameZh);
        } else {
            tally.changed(nameZh, 1);
        }
    }

    private record SetBody(String nameZh, String nameEn, List<String> regions, String basis) {

        static SetBody of(JsonNode set) {
            return new SetBody(
                    set.path("nameZh").asString(""),
                    set.path("nameEn").asString(""),
                    set.path("regions")
                            .valueStream()
                            .map(code -> code.asString(""))
                            .toList(),
                    set.path("basis").asString(""));
        }
    }
}

package milepost.standalone.seeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedRegion;
import milepost.standalone.seeds.client.Answer;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.request.RegionsBody;

/**
 * Defines all regions, many at a time. No Idempotency-Key is needed, because the registry itself reports which are new or
 * changed, and defining a region twice has no effect.
 */
final class RegionLoad {

    static final String PATH = "/v1/regions";

    private static final int BATCH = 500;
    private static final Pattern PLACE = Pattern.compile("/regions/([0-9]{1,3})(/.*)?");

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Tally tally;

    RegionLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
    }

    void load() {
        var regions = catalogue.regions();
        tally.start(regions.size());
        for (var from = 0; from < regions.size(); from += BATCH) {
            load(regions.subList(from, Math.min(from + BATCH, regions.size())));
        }
    }

    /** The registry refuses a batch that contains an invalid region. Invalid ones are reported and the others sent again. */
    private void load(List<SeedRegion> batch) {
        var rest = new ArrayList<>(batch);
        while (!rest.isEmpty()) {
            var answer = registry.post(PATH, RegionsBody.of(rest));
            if (answer.succeeded()) {
                count(answer, rest.getLast().nameZh());
                return;
            }
            var wrong = named(answer, rest);
            if (wrong.isEmpty()) {
                var rows = "regions " + rest.getFirst().code() + " to "
                        + rest.getLast().code();
                tally.refused(rows, answer.problem(), rest.size());
                return;
            }
            wrong.forEach((region, reason) -> tally.refused("region " + region.code() + " " + region.nameZh(), reason));
            rest.removeAll(wrong.keySet());
        }
    }

    private void count(Answer answer, String last) {
        tally.created(last, answer.body().path("defined").asInt(0));
        tally.changed(last, answer.body().path("changed").asInt(0));
        tally.present(last, answer.body().path("unchanged").asInt(0));
    }

    private static Map<SeedRegion, String> named(Answer answer, List<SeedRegion> sent) {
        var wrong = new LinkedHashMap<SeedRegion, String>();
        for (var error : answer.body().path("errors")) {
            var place = PLACE.matcher(error.path("pointer").asString(""));
            if (place.matches() && Integer.parseInt(place.group(1)) < sent.size()) {
                var reason = error.path("pointer").asString("") + " "
                        + error.path("detail").asString("");
                wrong.merge(sent.get(Integer.parseInt(place.group(1))), reason, (one, other) -> one + ", " + other);
            }
        }
        return wrong;
    }
}

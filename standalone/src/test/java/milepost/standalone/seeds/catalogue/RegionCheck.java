package milepost.standalone.seeds.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the regions of a catalogue, and with what its works and sets name of them. */
final class RegionCheck {

    private final SeedCatalogue catalogue;
    private final Map<String, SeedRegion> regions = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private RegionCheck(SeedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> findings(SeedCatalogue catalogue) {
        var check = new RegionCheck(catalogue);
        check.checkTree();
        check.checkSets();
        check.checkWorks();
        return check.findings;
    }

    /** The loader sends them as they stand, a part after the whole. */
    private void checkTree() {
        var last = "";
        for (var region : catalogue.regions()) {
            if (region.code().compareTo(last) <= 0) {
                findings.add("region " + region.code() + ": is not behind " + last);
            }
            if (region.parent() != null && !regions.containsKey(region.parent())) {
                findings.add("region " + region.code() + ": no region " + region.parent() + " stands before it");
            }
            last = region.code();
            regions.put(last, region);
        }
    }

    private void checkSets() {
        var ids = new HashSet<String>();
        catalogue.sets().forEach((name, set) -> {
            if (!ids.add(set.id())) {
                findings.add("regions/sets.yaml: the id " + set.id() + " is taken twice");
            }
            set.codes().stream()
                    .filter(code -> !regions.containsKey(code))
                    .forEach(code -> findings.add("regions/sets.yaml: unknown region " + code + " in " + name));
        });
    }

    /** The registry takes no new project in a region that is no more. */
    private void checkWorks() {
        for (var work : catalogue.works().values()) {
            catalogue.codes(work).stream()
                    .map(regions::get)
                    .filter(region -> region != null && region.validTo() != null)
                    .forEach(region -> findings.add(
                            work.id() + ": the region " + region.code() + " " + region.nameZh() + " is abolished"));
        }
    }
}

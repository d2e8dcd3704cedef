package milepost.standalone.seeds.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the regions of a catalogue, and with what its works and sets name of them. */
final class RegionCheck {

    /** A seat of government lies in one of the parts, whose own seat is no further away than this. */
    private static final double NEAR_KM = 12;

    private final SeedCatalogue catalogue;
    private final Map<String, SeedRegion> regions = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private RegionCheck(SeedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> findings(SeedCatalogue catalogue) {
        var check = new RegionCheck(catalogue);
        check.checkTree();
        check.checkPoints();
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

    private void checkPoints() {
        for (var region : regions.values()) {
            var parts = catalogue.regions().stream()
                    .filter(part ->
                            region.code().equals(part.parent()) && part.centroid() != null && part.validTo() == null)
                    .toList();
            if (region.centroid() != null
                    && !region.level().equals("country")
                    && !parts.isEmpty()
                    && parts.stream().noneMatch(part -> kilometres(region, part) <= NEAR_KM)) {
                findings.add("region " + region.code() + ": its point lies far from every part of it");
            }
        }
    }

    private static double kilometres(SeedRegion from, SeedRegion to) {
        var latitude = Double.parseDouble(from.centroid().get(1));
        var north = (latitude - Double.parseDouble(to.centroid().get(1))) * 111.2;
        var east = (Double.parseDouble(from.centroid().get(0))
                        - Double.parseDouble(to.centroid().get(0)))
                * 111.2
                * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
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

package milepost.registry.region;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.asof.Past;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds regions in the tree of all that were ever defined. */
@Component
class RegionTree {

    private final RegionTreeRepository regions;

    private final Past past;

    RegionTree(RegionTreeRepository regions, Past past) {
        this.regions = regions;
        this.past = past;
    }

    /**
     * Returns a region in its place; 404 if it was never defined.
     *
     * @param asOf as it was described then, null for now
     */
    @Transactional(readOnly = true)
    Placed get(String code, @Nullable Instant asOf) {
        past.show(asOf);
        var path = regions.path(code);
        if (path.isEmpty()) {
            throw RegionProblems.notFound(code);
        }
        return new Placed(path.getLast(), path.subList(0, path.size() - 1), regions.countChildren(code));
    }

    /** Returns regions in the order of their codes. */
    @Transactional(readOnly = true)
    List<Region> list(RegionFilter filter, Optional<String> after, int limit) {
        past.show(filter.asOf());
        return regions.list(filter, after, limit);
    }

    /**
     * A region in its place.
     *
     * @param above its ancestors, the whole country first
     * @param children how many regions are directly below
     */
    record Placed(Region region, List<Region> above, int children) {

        /** Returns the ETag of a response, which also depends on the names of the ancestors and on the number of children. */
        String etag() {
            var versions = Stream.concat(Stream.of(region), above.stream())
                    .map(each -> String.valueOf(each.version()))
                    .collect(Collectors.joining("."));
            return "\"" + versions + "-" + children + "\"";
        }
    }
}

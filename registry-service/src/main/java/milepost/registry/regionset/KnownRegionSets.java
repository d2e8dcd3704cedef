package milepost.registry.regionset;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The regions of sets, for whoever filters by one. */
@Component
public class KnownRegionSets {

    private static final int SOME = 20;

    private final RegionSetRepository sets;

    KnownRegionSets(RegionSetRepository sets) {
        this.sets = sets;
    }

    /** Returns the codes of the regions of a set, or empty if there is no such set. */
    public Optional<List<String>> regions(String id) {
        return sets.find(id).map(RegionSet::regions);
    }

    /** Returns ids that exist, for the message about one that does not. */
    public List<String> someIds() {
        return sets.list(Optional.empty(), SOME).stream().map(RegionSet::id).toList();
    }
}

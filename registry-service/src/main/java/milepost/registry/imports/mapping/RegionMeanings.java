package milepost.registry.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import milepost.access.Caller;
import milepost.registry.regionname.RegionNames;
import milepost.registry.regionname.RegionNames.Meaning;
import org.jspecify.annotations.Nullable;

/** What the names of regions mean in one list. */
public final class RegionMeanings {

    private static final Set<String> WHOLE_PROVINCE = Set.of("全省", "全区", "省级", "省本级", "省直");

    private final RegionNames names;
    private final Caller caller;
    private final @Nullable String below;
    private final Map<String, Meaning> known = new HashMap<>();

    /** @param below the region in which names are looked for first, null for the caller's own */
    public RegionMeanings(RegionNames names, Caller caller, @Nullable String below) {
        this.names = names;
        this.caller = caller;
        this.below = below;
    }

    /** Returns what a name means here. */
    public Meaning of(String words) {
        return known.computeIfAbsent(words, this::look);
    }

    private Meaning look(String words) {
        if (WHOLE_PROVINCE.contains(words)) {
            return new Meaning(provinces(), List.of());
        }
        if (below != null) {
            var prefix = below.replaceFirst("(0000|00)$", "");
            var there = names.meaning(words, code -> code.startsWith(prefix));
            if (there.codes().size() == 1 && there.codes().getFirst().startsWith(prefix)) {
                return there;
            }
        }
        return names.meaning(words, caller::covers);
    }

    private List<String> provinces() {
        var provinces = new ArrayList<String>();
        caller.regions().stream()
                .filter(prefix -> prefix.length() >= 2)
                .map(prefix -> prefix.substring(0, 2) + "0000")
                .distinct()
                .forEach(provinces::add);
        return provinces;
    }
}

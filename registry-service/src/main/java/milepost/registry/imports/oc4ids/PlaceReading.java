package milepost.registry.imports.oc4ids;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import milepost.access.Caller;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.RegionMeanings;
import milepost.registry.regionname.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads regions: by codes, or else by names. The registry has no outlines of regions, so a geometry tells none. */
final class PlaceReading {

    private static final String PATH = "locations[]";

    private final RegionNames names;
    private final RegionMeanings meanings;
    private final @Nullable String below;

    PlaceReading(RegionNames names, Caller caller, @Nullable String below) {
        this.names = names;
        this.meanings = new RegionMeanings(names, caller, below);
        this.below = below;
    }

    void read(Draft draft) {
        var regions = new LinkedHashSet<String>();
        draft.items("/locations").forEach(location -> regions.addAll(regions(draft, location)));
        Geometries.read(draft);
        if (!regions.isEmpty()) {
            draft.take(Target.REGIONS, List.copyOf(regions));
        } else if (below != null) {
            draft.assume(Target.REGIONS, List.of(below));
        } else {
            draft.refuse(CellProblem.of("locations", "region-missing"));
        }
    }

    private Set<String> regions(Draft draft, JsonNode location) {
        var codes = Gazetteer.codes(draft, location.path("gazetteer"));
        if (codes.isEmpty()) {
            codes = named(draft, location);
        } else {
            nameWords(draft, location, codes);
        }
        var id = StatedText.line(location.path("id"));
        if (!id.isEmpty() && !codes.contains(id)) {
            draft.notTaken(PATH + ".id");
        }
        return codes;
    }

    /** Returns the only region that an address or a description can mean. */
    private Set<String> named(Draft draft, JsonNode location) {
        var words = PlaceWords.of(location);
        var found = words.each().filter(one -> clear(one).isPresent()).findFirst();
        if (found.isEmpty()) {
            words.all().ifPresent(all -> draft.warn(PATH, "place-not-taken", all));
            return Set.of();
        }
        var code = clear(found.get()).orElseThrow();
        draft.warn(PATH, "region-from-name", found.get(), names.labels(List.of(code)));
        nameWords(draft, location, Set.of(code));
        return Set.of(code);
    }

    /** Names words that say anything else than regions that are taken already. */
    private void nameWords(Draft draft, JsonNode location, Set<String> codes) {
        var words = PlaceWords.of(location);
        if (!words.address().isEmpty() && !isAnyOf(codes, words.address()) && !isAnyOf(codes, words.locality())) {
            draft.notTaken(PATH + ".address");
        }
        var description = words.description();
        if (!description.isEmpty() && !draft.isOfRegistry() && !isAnyOf(codes, description)) {
            draft.notTaken(PATH + ".description");
        }
    }

    private boolean isAnyOf(Set<String> codes, String words) {
        return !words.isEmpty() && meanings.of(words).codes().stream().anyMatch(codes::contains);
    }

    private Optional<String> clear(String words) {
        if (words.isEmpty() || Gazetteer.CODE.matcher(words).matches()) {
            return Optional.empty();
        }
        var meaning = meanings.of(words);
        return meaning.codes().size() == 1 ? Optional.of(meaning.codes().getFirst()) : Optional.empty();
    }
}

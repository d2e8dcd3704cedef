package milepost.registry.imports.oc4ids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.RegionMeanings;
import milepost.registry.oc4ids.Oc4idsWords;
import milepost.registry.regionname.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads regions: by codes, or else by names. The registry has no outlines of regions, so a geometry tells none. */
final class PlaceReading {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");
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
        var codes = codes(draft, location.path("gazetteer"));
        if (codes.isEmpty()) {
            codes = named(draft, location);
        } else {
            nameWords(draft, location, codes);
        }
        var id = Draft.line(location.path("id"));
        if (!id.isEmpty() && !codes.contains(id)) {
            draft.notTaken(PATH + ".id");
        }
        return codes;
    }

    private static Set<String> codes(Draft draft, JsonNode gazetteer) {
        var scheme = Draft.line(gazetteer.path("scheme"));
        var ids = Draft.lines(gazetteer.path("identifiers"));
        var codes = new LinkedHashSet<String>();
        var others = new ArrayList<String>();
        for (var id : ids) {
            (plain(scheme).equals(plain(Oc4idsWords.REGIONS))
                                    && CODE.matcher(id).matches()
                            ? codes
                            : others)
                    .add(id);
        }
        if (!others.isEmpty() || (ids.isEmpty() && !scheme.isEmpty())) {
            draft.warn(PATH + ".gazetteer", "gazetteer-not-taken", scheme, String.join(", ", others));
        }
        return codes;
    }

    private static String plain(String scheme) {
        return SIGNS.matcher(scheme.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Returns the only region that an address or a description can mean. */
    private Set<String> named(Draft draft, JsonNode location) {
        var region = Draft.line(location.at("/address/region"));
        var locality = Draft.line(location.at("/address/locality"));
        var description = Draft.line(location.path("description"));
        var found = Stream.of(region + locality, locality, region, description)
                .filter(words -> !words.isEmpty())
                .filter(words -> clear(words).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            if (!(region + locality + description).isEmpty()) {
                draft.warn(
                        PATH,
                        "place-not-taken",
                        String.join(" ", region, locality, description).strip());
            }
            return Set.of();
        }
        var code = clear(found.get()).orElseThrow();
        draft.warn(PATH, "region-from-name", found.get(), names.labels(List.of(code)));
        nameWords(draft, location, Set.of(code));
        return Set.of(code);
    }

    /** Names words that say anything else than regions that are taken already. */
    private void nameWords(Draft draft, JsonNode location, Set<String> codes) {
        var region = Draft.line(location.at("/address/region"));
        var locality = Draft.line(location.at("/address/locality"));
        if (!(region + locality).isEmpty() && !isAnyOf(codes, region + locality) && !isAnyOf(codes, locality)) {
            draft.notTaken(PATH + ".address");
        }
        var description = Draft.line(location.path("description"));
        if (!description.isEmpty() && !draft.isOfRegistry() && !isAnyOf(codes, description)) {
            draft.notTaken(PATH + ".description");
        }
    }

    private boolean isAnyOf(Set<String> codes, String words) {
        return !words.isEmpty() && meanings.of(words).codes().stream().anyMatch(codes::contains);
    }

    private Optional<String> clear(String words) {
        if (words.isEmpty() || CODE.matcher(words).matches()) {
            return Optional.empty();
        }
        var meaning = meanings.of(words);
        return meaning.codes().size() == 1 ? Optional.of(meaning.codes().getFirst()) : Optional.empty();
    }
}

package milepost.registry.imports.oc4ids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import milepost.registry.oc4ids.mapping.LocationMapping;
import tools.jackson.databind.JsonNode;

/** Reads codes of regions. Other gazetteers are named. */
final class Gazetteer {

    static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");

    private Gazetteer() {}

    /** Returns the codes of GB/T 2260. */
    static Set<String> codes(Draft draft, JsonNode gazetteer) {
        var scheme = StatedText.line(gazetteer.path("scheme"));
        var ids = StatedText.lines(gazetteer.path("identifiers"));
        var codes = new LinkedHashSet<String>();
        var others = new ArrayList<String>();
        for (var id : ids) {
            (plain(scheme).equals(plain(LocationMapping.SCHEME))
                                    && CODE.matcher(id).matches()
                            ? codes
                            : others)
                    .add(id);
        }
        if (!others.isEmpty() || (ids.isEmpty() && !scheme.isEmpty())) {
            draft.warn("locations[].gazetteer", "gazetteer-not-taken", scheme, String.join(", ", others));
        }
        return codes;
    }

    private static String plain(String scheme) {
        return SIGNS.matcher(scheme.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

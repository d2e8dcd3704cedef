package milepost.registry.imports.oc4ids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import milepost.registry.imports.columns.Target;

/** Reads names, and the route that stands beside them. */
final class NameReading {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";

    private NameReading() {}

    static void read(Draft draft) {
        var title = draft.line("/title");
        var language = draft.line("/language");
        if (!language.isEmpty() && !language.startsWith("zh") && !language.startsWith("en")) {
            draft.notTaken(LANGUAGE);
        }
        if (draft.isOfRegistry()) {
            ofRegistry(draft, title);
            return;
        }
        draft.take(Target.NAME_ZH, title);
        if (!title.isEmpty() && !CHINESE.matcher(title).find()) {
            draft.warn(TITLE, "title-not-chinese");
            draft.take(Target.NAME_EN, language.isEmpty() || language.startsWith("en") ? title : "");
        }
    }

    private static void ofRegistry(Draft draft, String title) {
        var name = draft.line("/milepost/nameZh");
        var english = draft.line("/milepost/nameEn");
        draft.take(Target.NAME_ZH, name);
        draft.take(Target.NAME_EN, english);
        draft.take(Target.ALIASES, StatedText.lines(draft.at("/milepost/aliases")));
        if (!title.isEmpty() && !title.equals(name) && !title.equals(english)) {
            draft.notTaken(TITLE);
        }
        var endpoints = StatedText.lines(draft.at("/milepost/corridor/endpoints"));
        if (!endpoints.isEmpty()) {
            var corridor = new LinkedHashMap<String, List<String>>(Map.of("endpoints", endpoints));
            corridor.put("via", StatedText.lines(draft.at("/milepost/corridor/via")));
            draft.take(Target.CORRIDOR, corridor);
        }
    }
}

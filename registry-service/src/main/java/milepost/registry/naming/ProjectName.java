package milepost.registry.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import milepost.web.text.CharacterClass;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name.
 *
 * @param key the form for exact comparison
 * @param core the name without marks, kind, connectors and generic words: 兰州合作 for 新建兰州至合作铁路项目
 * @param shorterCore the core without the text in brackets: 西成 for 西（宁）成（都）铁路; equal to the core for other names
 * @param kindWord the word for the kind, null if there is none
 * @param places from end to end, empty if the name is not that of a line
 */
public record ProjectName(
        String key,
        String core,
        String shorterCore,
        @Nullable Kind kind,
        @Nullable String kindWord,
        Marks marks,
        List<String> places) {

    private static final int AIRPORTS_OWN_NAME = 2;
    private static final CharacterClass QUOTES = CharacterClass.of("[\"'“”‘’「」『』《》〈〉\\s\\p{Z}]");

    public static ProjectName of(String name) {
        var plain = PlainText.of(name);
        var text = Remarks.removed(QUOTES.removedFrom(plain));
        var full = Reading.full(text);
        var shorter = Reading.isCompleted(text) ? Reading.shorter(text) : full;
        return new ProjectName(
                NameKey.ofPlain(plain),
                full.core(),
                shorter.core(),
                full.kind(),
                full.kindWord(),
                full.marks(),
                full.places());
    }

    /** Returns the parts of a project's name, then those of its aliases. */
    public static List<ProjectName> all(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(ProjectName::of)
                .toList();
    }

    /** Returns the core and the shorter core. */
    public Set<String> cores() {
        return new LinkedHashSet<>(List.of(core, shorterCore));
    }

    /** Whether the cores are equal, in either direction of a line. */
    public boolean hasCoreOf(ProjectName other) {
        return core.equals(other.core)
                || reversedCore().equals(other.core)
                || other.reversedCore().equals(core);
    }

    /** Returns usual short forms: 兰合 for 兰州至合作铁路, 中川 and 兰州 for 兰州中川国际机场; none for other names. */
    public List<String> shortCores() {
        if (places.size() > 1) {
            return Places.initials(places);
        }
        var cityEnds = core.length() - AIRPORTS_OWN_NAME;
        return kind == Kind.AIRPORT && cityEnds >= AIRPORTS_OWN_NAME
                ? List.of(core.substring(cityEnds), core.substring(0, cityEnds))
                : List.of();
    }

    /** Returns all that the name may be called without kind and marks: the cores, in both directions of a line, and the short forms. */
    public Set<String> coreForms() {
        var forms = cores();
        forms.add(reversedCore());
        forms.addAll(shortCores());
        return forms;
    }

    /** Returns the short forms alone and with the word for the kind, as users search for them: 兰合, 兰合铁路. */
    public List<String> shortForms() {
        var forms = new LinkedHashSet<String>();
        for (var core : shortCores()) {
            forms.add(core);
            Optional.ofNullable(kindWord).ifPresent(word -> forms.add(core + word));
        }
        return List.copyOf(forms);
    }

    private String reversedCore() {
        return places.isEmpty() ? core : String.join("", places.reversed());
    }
}

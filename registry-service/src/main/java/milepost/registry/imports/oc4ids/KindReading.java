package milepost.registry.imports.oc4ids;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.Defaults;
import milepost.registry.imports.mapping.KindWords;
import milepost.registry.oc4ids.mapping.IdentityMapping;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;

/** Reads category and nature: by the registry's own classifications, or else by sector and name. */
final class KindReading {

    private static final String SECTOR = "sector";
    private static final String CLASSIFICATIONS = "additionalClassifications[]";

    private KindReading() {}

    static void read(Draft draft, Defaults defaults) {
        var name = String.valueOf(draft.project().getOrDefault(Target.NAME_ZH.code(), ""));
        var sectors = StatedText.lines(draft.at("/sector"));
        sectors.stream()
                .filter(sector -> !SectorKinds.isKnown(sector))
                .forEach(sector -> draft.warn(SECTOR, "unknown-code", sector));
        var nature = classified(draft, IdentityMapping.NATURES, Nature.values(), Nature::code);
        nature.ifPresentOrElse(of -> draft.take(Target.NATURE, of.code()), () -> {
            var assumed = Objects.requireNonNullElse(defaults.nature(), Nature.PROJECT);
            draft.assume(Target.NATURE, assumed.code());
            draft.warn(CLASSIFICATIONS, "nature-assumed", assumed.zh(), assumed.code());
        });
        var category = classified(draft, IdentityMapping.CATEGORIES, Category.values(), Category::code);
        category.ifPresent(of -> draft.take(Target.CATEGORY, of.code()));
        var found = category.orElseGet(() -> assumed(draft, defaults, sectors, name));
        SectorKinds.nameRest(draft, found, sectors, name);
        draft.items("/additionalClassifications").forEach(other -> {
            var scheme = StatedText.line(other.path("scheme"));
            if (!scheme.equals(IdentityMapping.NATURES) && !scheme.equals(IdentityMapping.CATEGORIES)) {
                draft.warn(CLASSIFICATIONS, "classification-not-taken", StatedText.line(other.path("id")), scheme);
            }
        });
    }

    private static <T> Optional<T> classified(Draft draft, String scheme, T[] values, Function<T, String> code) {
        var stated = draft.items("/additionalClassifications")
                .filter(one -> StatedText.line(one.path("scheme")).equals(scheme))
                .map(one -> StatedText.line(one.path("id")))
                .toList();
        var found = Arrays.stream(values)
                .filter(value -> stated.contains(code.apply(value)))
                .findFirst();
        stated.stream()
                .filter(one -> found.map(code).filter(one::equals).isEmpty())
                .forEach(one -> draft.warn(CLASSIFICATIONS, "unknown-code", one));
        return found;
    }

    /** Returns the category that is taken in the absence of a classification, with a warning that says by what. */
    private static Category assumed(Draft draft, Defaults defaults, List<String> sectors, String name) {
        var bySector = sectors.stream()
                .flatMap(sector -> SectorKinds.of(sector).stream())
                .findFirst();
        var given = Optional.ofNullable(defaults.category());
        var byName = KindWords.category(name).filter(category -> category != Category.OTHER);
        var mostly = sectors.stream()
                .flatMap(sector -> SectorKinds.mostly(sector).stream())
                .findFirst();
        var found = bySector.or(() -> given).or(() -> byName).or(() -> mostly).orElse(Category.OTHER);
        draft.assume(Target.CATEGORY, found.code());
        if (bySector.isPresent() || (given.isEmpty() && byName.isEmpty() && mostly.isPresent())) {
            draft.warn(SECTOR, "category-from-sector", found.zh(), found.code());
        } else if (given.isEmpty() && byName.isPresent()) {
            draft.warn("title", "category-from-name", found.zh(), found.code());
        } else if (given.isEmpty()) {
            draft.warn(SECTOR, "category-other");
        }
        return found;
    }
}

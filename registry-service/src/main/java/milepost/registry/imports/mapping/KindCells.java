package milepost.registry.imports.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.listed.ListWords;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Nature;
import milepost.web.value.Labelled;

/** Reads category and nature of a row. */
record KindCells(Defaults defaults) {

    void put(Map<String, Object> project, RowCells cells, String name) {
        var category = cells.text(Target.CATEGORY);
        var found = KindWords.category(category);
        if (found.isEmpty()) {
            cells.notGiven(Target.CATEGORY);
            found = Optional.ofNullable(defaults.category());
        }
        if (found.isEmpty()) {
            found = KindWords.category(name);
            found.ifPresent(guess -> cells.warn(Target.CATEGORY, "category-from-name", guess.zh(), guess.code()));
        }
        found.ifPresentOrElse(
                known -> project.put("category", known.code()),
                () -> cells.problem(Target.CATEGORY, "category-unknown", category, words(Category.values())));
        var nature = cells.text(Target.NATURE);
        if (ListWords.bucket(nature).isPresent()) {
            nature = "";
            cells.notGiven(Target.NATURE);
        }
        var known = nature.isEmpty()
                ? Optional.of(Objects.requireNonNullElse(defaults.nature(), Nature.PROJECT))
                : KindWords.nature(nature);
        var text = nature;
        known.ifPresentOrElse(
                value -> project.put("nature", value.code()),
                () -> cells.problem(Target.NATURE, "nature-unknown", text, words(Nature.values())));
    }

    private static <T extends Labelled> String words(T[] values) {
        return Arrays.stream(values).map(Labelled::zh).collect(Collectors.joining("、"));
    }
}

package milepost.registry.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import milepost.registry.naming.Kind;
import milepost.registry.naming.ProjectName;
import org.jspecify.annotations.Nullable;

/** How alike the names of two projects are, by the pair of names that is most alike. */
record NameLikeness(int score, Reason reason) {

    private static final double ENOUGH_IN_COMMON = 0.6;

    /** The categories in which a name may omit the word for its kind. */
    private static final Map<Kind, List<String>> CATEGORIES = Map.of(
            Kind.RAILWAY, List.of("railway", "urban-rural"),
            Kind.ROAD, List.of("highway"),
            Kind.AIRPORT, List.of("airport"),
            Kind.RESERVOIR, List.of("water-resources"),
            Kind.DIVERSION, List.of("water-resources", "agriculture"),
            Kind.TRANSMISSION, List.of("power-grid"),
            Kind.PIPELINE, List.of("oil-gas-coal"));

    static Optional<NameLikeness> of(Description one, Description other) {
        return one.names().stream()
                .flatMap(name -> other.names().stream().flatMap(another -> of(one, name, other, another).stream()))
                .max(Comparator.comparingInt(NameLikeness::score));
    }

    /** Whether the kinds differ, such as 铁路 and 公路. A name without a kind has the kind of its category. */
    static boolean areOtherKinds(Description one, ProjectName name, Description other, ProjectName another) {
        if (name.kind() == null) {
            return !suits(another.kind(), one.category());
        }
        return another.kind() == null ? !suits(name.kind(), other.category()) : name.kind() != another.kind();
    }

    static boolean isLine(Description project) {
        var kind = project.name().kind();
        return !project.places().isEmpty()
                || (kind != null && kind.isLine() && project.nature().equals("project"));
    }

    private static Optional<NameLikeness> of(
            Description one, ProjectName name, Description other, ProjectName another) {
        var bothAreNames = name == one.name() && another == other.name();
        if (!name.marks().agreeWith(another.marks()) || areOtherKinds(one, name, other, another)) {
            return Optional.empty();
        }
        if (bothAreNames || !name.places().isEmpty() || !one.runsElsewhere(other)) {
            if (name.key().equals(another.key())) {
                return found(95, Reason.SAME_NAME);
            }
            if (name.hasCoreOf(another)) {
                return found(90, Reason.SAME_NAME_OTHERWISE_WRITTEN);
            }
        }
        if (one.runsElsewhere(other)) {
            return Optional.empty();
        }
        if (isShortFor(name, other, another) || isShortFor(another, one, name)) {
            return found(80, Reason.SHORT_FORM);
        }
        return bothAreNames ? similar(name, another) : Optional.empty();
    }

    /** Whether a name is a short form of another one, in either direction: 合兰 and 兰合. */
    private static boolean isShortFor(ProjectName name, Description other, ProjectName another) {
        var core = Letters.sorted(name.core());
        return name.core().equals(another.shorterCore())
                || other.shortForms(another).stream()
                        .anyMatch(form -> Letters.sorted(form).equals(core));
    }

    /** A replaced word or another number makes names differ (实验基地, 实验平台); a word that is left out or moved may not. */
    private static Optional<NameLikeness> similar(ProjectName name, ProjectName another) {
        if (!name.places().isEmpty() || !another.places().isEmpty()) {
            return Optional.empty();
        }
        var similarity = Letters.similarity(name.core(), another.core());
        return similarity >= ENOUGH_IN_COMMON
                        && Letters.areRearranged(name.core(), another.core())
                        && Letters.digits(name.core()).equals(Letters.digits(another.core()))
                ? found((int) Math.round(40 + 40 * similarity), Reason.SIMILAR_NAME)
                : Optional.empty();
    }

    private static Optional<NameLikeness> found(int score, Reason reason) {
        return Optional.of(new NameLikeness(score, reason));
    }

    private static boolean suits(@Nullable Kind kind, String category) {
        return kind == null
                || category.equals("other")
                || CATEGORIES.getOrDefault(kind, List.of()).contains(category);
    }
}

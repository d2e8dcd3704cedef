package milepost.registry.duplicate;

import static milepost.registry.duplicate.Reason.FORMER_CODE;
import static milepost.registry.duplicate.Reason.OTHER_CATEGORY;
import static milepost.registry.duplicate.Reason.OTHER_NATURE;
import static milepost.registry.duplicate.Reason.REGIONS_APART;
import static milepost.registry.duplicate.Reason.REGIONS_OVERLAP;
import static milepost.registry.duplicate.Reason.SAME_CODE;
import static milepost.registry.duplicate.Reason.SAME_ENDPOINTS;
import static milepost.registry.duplicate.Reason.SHORT_FORM;
import static milepost.registry.duplicate.Reason.SIMILAR_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely two descriptions are of the same work, and why: the score of the strongest reason less what speaks against it.
 *
 * @param score percent
 * @param reasons the strongest first
 */
record Likeness(int score, List<Reason> reasons) {

    /** From this score on the caller must say whether it is the same. */
    static final int SUSPECTED = 60;

    /** What a lapsed code says: enough to ask, even if one thing speaks against it. */
    private static final int FORMER = 80;

    private static final String PROJECT = "project";
    private static final String TARGET = "target";

    /** Returns the likeness, or empty if it is below {@link #SUSPECTED}. */
    static Optional<Likeness> suspected(Description one, Description other) {
        return of(one, other).filter(likeness -> likeness.score >= SUSPECTED);
    }

    private static Optional<Likeness> of(Description one, Description other) {
        if (one.hasCodeOf(other)) {
            return Optional.of(new Likeness(100, List.of(SAME_CODE)));
        }
        var names = NameLikeness.of(one, other);
        var ends = EndsLikeness.score(one, other);
        var former = one.hadCodeOf(other) ? FORMER : 0;
        if (names.isEmpty() && ends == 0 && former == 0) {
            return Optional.empty();
        }
        var reasons = new ArrayList<Reason>();
        if (former > 0) {
            reasons.add(FORMER_CODE);
        }
        names.ifPresent(likeness -> reasons.add(likeness.reason()));
        if (ends > 0) {
            reasons.add(SAME_ENDPOINTS);
        }
        var ground = Math.max(former, Math.max(names.map(NameLikeness::score).orElse(0), ends));
        var isLine = ends > 0
                || names.stream().anyMatch(likeness -> likeness.reason() == SHORT_FORM)
                || NameLikeness.isLine(one)
                || NameLikeness.isLine(other);
        var isOnlySimilar =
                ends + former == 0 && names.stream().anyMatch(likeness -> likeness.reason() == SIMILAR_NAME);
        var score = ground - forAreas(one, other, isLine, reasons) - forKinds(one, other, isOnlySimilar, reasons);
        return Optional.of(new Likeness(score, List.copyOf(reasons)));
    }

    /** The same name in another region is another work, except for lines, of which any of the regions may be given. */
    private static int forAreas(Description one, Description other, boolean isLine, List<Reason> reasons) {
        var isBatch = !one.nature().equals(PROJECT) && !other.nature().equals(PROJECT);
        return switch (Areas.of(one.regions(), other.regions())) {
            case EQUAL -> {
                reasons.add(REGIONS_OVERLAP);
                yield 0;
            }
            case OVERLAPPING -> {
                reasons.add(REGIONS_OVERLAP);
                yield 5;
            }
            case NESTED -> {
                reasons.add(REGIONS_OVERLAP);
                yield isBatch ? 35 : 5;
            }
            case APART -> {
                reasons.add(REGIONS_APART);
                yield isLine ? 10 : 50;
            }
        };
    }

    private static int forKinds(Description one, Description other, boolean isOnlySimilar, List<Reason> reasons) {
        var against = 0;
        if (!one.category().equals(other.category())) {
            reasons.add(OTHER_CATEGORY);
            against += isOnlySimilar ? 40 : 20;
        }
        if (!one.nature().equals(other.nature())) {
            reasons.add(OTHER_NATURE);
            var isGoal = one.nature().equals(TARGET) || other.nature().equals(TARGET);
            against += isGoal || isOnlySimilar ? 40 : 10;
        }
        return against;
    }
}

package milepost.registry.duplicate;

/** How alike two projects are by the two places that each of them connects. */
final class EndsLikeness {

    private static final int ENDPOINTS = 85;
    private static final int ENDPOINTS_BESIDE_OTHER_NAMES = 75;
    private static final int MISTYPED_PLACE = 75;

    private EndsLikeness() {}

    /** Returns the likeness in percent, or 0 if the ends are no reason to take the two for the same work. */
    static int score(Description one, Description other) {
        if (!one.name().marks().agreeWith(other.name().marks())
                || NameLikeness.areOtherKinds(one, one.name(), other, other.name())) {
            return 0;
        }
        if (one.hasEndsOf(other)) {
            return one.takesAnotherRoute(other)
                    ? 0
                    : one.name().places().isEmpty() && other.name().places().isEmpty()
                            ? ENDPOINTS_BESIDE_OTHER_NAMES
                            : ENDPOINTS;
        }
        var isMistyped = Areas.of(one.regions(), other.regions()) == Areas.EQUAL
                && Letters.differInOne(one.places(), other.places());
        return isMistyped ? MISTYPED_PLACE : 0;
    }
}

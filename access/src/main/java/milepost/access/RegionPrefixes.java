package milepost.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Region scopes as prefixes of GB/T 2260 codes: {@code 62}, {@code 6207}, {@code 620722}. */
final class RegionPrefixes {

    private static final Pattern PREFIX = Pattern.compile("([0-9]{2}){1,6}");
    private static final Pattern WHOLE_CODE = Pattern.compile("([0-9]{2})0000|([0-9]{4})00");

    private RegionPrefixes() {}

    /** Anything that is not a prefix grants nothing. */
    static List<String> of(List<String> claims) {
        return claims.stream()
                .map(RegionPrefixes::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The full code of a province or prefecture stands for all regions below; {@code *} means everywhere. */
    private static Optional<String> of(String claim) {
        if (claim.equals("*")) {
            return Optional.of("");
        }
        if (!PREFIX.matcher(claim).matches()) {
            return Optional.empty();
        }
        var whole = WHOLE_CODE.matcher(claim);
        if (!whole.matches()) {
            return Optional.of(claim);
        }
        return Optional.of(whole.group(1) != null ? whole.group(1) : whole.group(2));
    }
}

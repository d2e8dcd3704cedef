package milepost.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNestingTest {

    @ParameterizedTest
    @CsvSource({"620000,62", "620700,6207", "620722,620722", "62,62", "6207,6207", "100000,''"})
    void regionsBelowShareThePrefix(String code, String prefix) {
        assertThat(RegionNesting.prefix(code)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({"100000,''", "620000,100000", "620700,620000", "620722,'620700,620000'"})
    void possibleParentsFollowFromTheDigits(String code, String above) {
        assertThat(String.join(",", RegionNesting.possibleParents(code))).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"100000,country", "620000,province", "620700,prefecture", "620171,county", "419001,county"})
    void theLevelFollowsFromTheDigits(String code, String level) {
        assertThat(RegionLevel.ofRegion(code).code()).isEqualTo(level);
    }
}

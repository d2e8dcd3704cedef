package milepost.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"100000", "110000", "620100", "620171", "623001", "152922", "710000", "820000"})
    void codesOfProvincesThatThereAreArePlausible(String code) {
        assertThat(RegionCodes.isPlausible(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62", "6201", "6201000", "160000", "990000", "62010a", "６２０１００", "100100"})
    void otherTextsAreNot(String text) {
        assertThat(RegionCodes.isPlausible(text)).isFalse();
    }

    @Test
    void noCodeIsNotPlausible() {
        assertThat(RegionCodes.isPlausible(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"620000,62", "620700,6207", "620722,620722", "62,62", "6207,6207", "100000,''"})
    void allBelowARegionBeginsLikeIt(String code, String prefix) {
        assertThat(RegionCodes.prefix(code)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({"100000,''", "620000,100000", "620700,620000", "620722,'620700,620000'"})
    void whatIsDirectlyAboveFollowsFromTheDigits(String code, String above) {
        assertThat(String.join(",", RegionCodes.above(code))).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"100000,country", "620000,province", "620700,prefecture", "620171,county", "419001,county"})
    void theLevelFollowsFromTheDigits(String code, String level) {
        assertThat(RegionLevel.ofRegion(code).code()).isEqualTo(level);
    }
}

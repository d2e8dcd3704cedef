package milepost.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"100000", "110000", "620100", "620171", "623001", "152922", "710000", "820000"})
    void codesOfExistingProvincesArePlausible(String code) {
        assertThat(RegionCodes.isPlausible(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "62", "6201", "6201000", "160000", "990000", "62010a", "６２０１００", "100100"})
    void otherTextsAreNotPlausible(String text) {
        assertThat(RegionCodes.isPlausible(text)).isFalse();
    }
}

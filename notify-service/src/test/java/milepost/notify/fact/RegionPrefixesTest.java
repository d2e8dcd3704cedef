package milepost.notify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPrefixesTest {

    @ParameterizedTest
    @CsvSource({"62,62", "620000,62", "6200,62", "6207,6207", "620700,6207", "620722,620722", "620100,6201", "100000,10"
    })
    void trailingZerosAreRemoved(String written, String trimmed) {
        assertThat(RegionPrefixes.trimmed(written)).isEqualTo(trimmed);
    }

    @Test
    void aCountyBelongsToItsCityAndItsProvince() {
        assertThat(RegionPrefixes.withParents("620722")).containsExactly("62", "6207", "620722");
        assertThat(RegionPrefixes.withParents("620700")).containsExactly("62", "6207");
        assertThat(RegionPrefixes.withParents("620000")).containsExactly("62");
    }
}

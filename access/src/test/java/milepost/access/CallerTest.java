package milepost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import milepost.events.envelope.Author;
import milepost.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "62, 620100",
        "62, 620000",
        "6207, 620722",
        "620722, 620722",
        "620000, 620100",
        "620700, 620722",
        "*, 110000",
        "11 62, 620100"
    })
    void aCallerMayChangeWhatLiesInTheirRegions(String prefixes, String region) {
        assertThatNoException().isThrownBy(() -> caller(prefixes.split(" ")).requireRegion(region));
    }

    @ParameterizedTest
    @CsvSource({
        "62, 630000",
        "6207, 620000",
        "6207, 620100",
        "620722, 620723",
        "620700, 620000",
        "6200, 620722",
        "11 63, 620100",
        "x, 620100",
        "6, 620100",
        "620, 620100",
        "'', 620100",
        "**, 620100",
        "6２, 620100"
    })
    void aCallerMayNotChangeWhatLiesOutside(String prefixes, String region) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> caller(prefixes.split(" ")).requireRegion(region))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(403))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("region-out-of-scope"))
                .satisfies(problem -> assertThat(problem.properties()).containsEntry("region", region));
    }

    @Test
    void withoutRegionsNothingMayBeChanged() {
        assertThat(new Caller("li", null, Set.of(Role.REGISTRAR), List.of()).covers("620100"))
                .isFalse();
    }

    @Test
    void theRefusalNamesTheRegionsThatAreAllowed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> caller("62", "630000").requireRegion("110000"))
                .satisfies(problem -> assertThat(problem.args()).containsExactly("110000", "62, 63"))
                .satisfies(problem ->
                        assertThat(problem.properties()).containsEntry("allowedRegions", List.of("62", "63")));
    }

    @Test
    void theCallerIsTheAuthorOfWhatTheyDo() {
        assertThat(caller("62").author()).isEqualTo(new Author("li", "gansu-ndrc"));
    }

    @Test
    void outsideOfARequestNobodyCalls() {
        assertThat(Caller.current()).isEmpty();
    }

    private static Caller caller(String... regions) {
        return new Caller("li", "gansu-ndrc", Set.of(Role.REGISTRAR), Arrays.asList(regions));
    }
}

package milepost.web.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import milepost.web.check.RegionCodes;
import org.junit.jupiter.api.Test;

class RegionSuccessionTest {

    /** A county became a district, which became another one; another county was divided; a province was renumbered. */
    private static final Map<String, List<String>> REFORMS = Map.of(
            "220121", List.of("220104"),
            "220104", List.of("220301"),
            "220322", List.of("220301", "220302"),
            "230000", List.of("240000"));

    private final RegionSuccession succession = RegionSuccession.of(REFORMS);

    @Test
    void aRegionIsFoundByItsFormerAndItsLaterCodesOverAnyNumberOfReforms() {
        assertThat(succession.otherCodes("220121")).containsExactly("220104", "220301");
        assertThat(succession.otherCodes("220301")).containsExactly("220104", "220121", "220322");
        assertThat(succession.otherCodes("220302")).containsExactly("220322");
        assertThat(succession.otherCodes("220199")).isEmpty();
    }

    @Test
    void whatLiesInARegionIsFoundByTheCodesOfThatRegion() {
        assertThat(succession.otherCodes("230101")).containsExactly("240000");
        assertThat(succession.otherPrefixes("24")).containsExactly("23");
    }

    /** A subscription looks from the project, a list from the filter: they must agree. */
    @Test
    void aProjectIsFoundByAFilterIfTheFilterFindsTheProject() {
        var codes = Stream.concat(
                        REFORMS.keySet().stream(), REFORMS.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        for (var project : codes) {
            for (var filter : codes) {
                var prefix = RegionCodes.prefix(filter);
                var foundByFilter = Stream.concat(Stream.of(prefix), succession.otherPrefixes(prefix).stream())
                        .anyMatch(project::startsWith);
                var foundByProject = Stream.concat(Stream.of(project), succession.otherCodes(project).stream())
                        .anyMatch(code -> code.startsWith(prefix));

                assertThat(foundByProject).as("%s by %s", project, filter).isEqualTo(foundByFilter);
            }
        }
    }
}

package milepost.registry.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2206-441624-04-01-569676",
                "2111-522323-04-01-342068",
                "2211-441900-04-02-310151",
                "2509-320193-89-01-544060",
                "2603-141124-89-05-346948",
                "2509-140602-89-05-864976"
            })
    void publishedCodesPassTheCheck(String code) {
        assertThat(ProjectCode.isWellFormed(code)).isTrue();
        assertThat(ProjectCode.isChecked(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2206-441624-04-01-569675", "2206-441642-04-01-569676"})
    void oneWrongOrSwappedDigitIsSeen(String code) {
        assertThat(ProjectCode.isWellFormed(code)).isTrue();
        assertThat(ProjectCode.isChecked(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-330327-48-01-123456", "2017-130000-01-01-00001"})
    void formerCodesHaveNoCheckDigit(String code) {
        assertThat(ProjectCode.isWellFormed(code)).isTrue();
        assertThat(ProjectCode.isChecked(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2213-441624-04-01-569676",
                "2200-441624-04-01-569676",
                "220644162404 01569676",
                "2206-441624-04-01-5696767",
                "2206-441624-04-01-56967",
                "２206-441624-04-01-569676",
                "2206-441624-04-01-569676\n"
            })
    void otherTextsAreNoCodes(String text) {
        assertThat(ProjectCode.isWellFormed(text)).isFalse();
    }
}

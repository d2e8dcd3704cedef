package milepost.notify.channel.robot.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

    @ParameterizedTest
    @CsvSource({
        "兰州至合作,     15, 兰州至合作",
        "兰州至合作,     14, 兰州至…",
        "兰州至合作,     12, 兰州至…",
        "兰州至合作,     11, 兰州…",
        "abcdef,         5,  ab…",
        "𠀀𠀁,           7,  𠀀…",
        "𠀀𠀁,           6,  …",
    })
    void aTextIsCutBetweenCharacters(String text, int bytes, String expected) {
        var shortened = Utf8.shortened(text, bytes);

        assertThat(shortened).isEqualTo(expected);
        assertThat(Utf8.size(shortened)).isLessThanOrEqualTo(bytes);
    }
}

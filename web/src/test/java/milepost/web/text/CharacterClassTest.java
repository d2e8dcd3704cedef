package milepost.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterClassTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\p{IsHan}",
                "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]",
                "[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Z}\\s]",
                "[\\s\\p{Z}\\p{P}\\p{S}&&[^±+\\p{Ps}\\p{Pi}\"']]",
                "[\\p{Cf}\\x{2800}\\x{E0000}-\\x{E0FFF}]",
                "[^\\p{Cs}]"
            })
    void hasTheCharactersThatTheExpressionMatches(String regex) {
        var characters = CharacterClass.of(regex);
        var matcher = Pattern.compile(regex).matcher("");

        var wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> characters.has(character)
                        != matcher.reset(Character.toString(character)).matches());

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "兰州",
                "G30",
                "兰州G30",
                "G30兰州",
                " 兰州 - 合作 ",
                "𠀀𠀁ab𠀂",
                "a\ud840",
                "\udc00兰",
                "\ud840兰\ud840\udc00\udc00"
            })
    void looksThroughTextsLikeAMatcher(String text) {
        var han = CharacterClass.of("\\p{IsHan}");
        var pattern = Pattern.compile("\\p{IsHan}+");

        assertThat(han.removedFrom(text)).isEqualTo(pattern.matcher(text).replaceAll(""));
        assertThat(han.runs(text))
                .isEqualTo(
                        pattern.matcher(text).results().map(MatchResult::group).toList());
        assertThat(han.hasOneOf(text)).isEqualTo(pattern.matcher(text).find());
        assertThat(han.hasAll(text))
                .isEqualTo(text.isEmpty() || pattern.matcher(text).matches());
    }

    @Test
    void aTextWithoutItsCharactersStaysTheSameObject() {
        var text = "G30";

        assertThat(CharacterClass.of("\\p{IsHan}").removedFrom(text)).isSameAs(text);
    }
}

package milepost.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void plainCharactersAreAllowedInEveryText() {
        assertThat(wrong(Characters::isLine)).isEmpty();
        assertThat(wrong(Characters::isText)).isEmpty();
    }

    @Test
    void aTextIsAllowedIfEachCharacterIs() {
        assertThat(Characters.areAllowed("兰州 Lanzhou 𠀀，", Characters::isLine)).isTrue();
        assertThat(Characters.areAllowed("兰州\n", Characters::isLine)).isFalse();
        assertThat(Characters.areAllowed("兰州\n", Characters::isText)).isTrue();
        assertThat(Characters.areAllowed("兰\ud840州", Characters::isText)).isFalse();
    }

    @Test
    void whatNobodySeesIsBlankAndNotVisible() {
        assertThat(Characters.isBlank(" \t\u3000\u200b\udb40\udc01")).isTrue();
        assertThat(Characters.isBlank(" \u3000兰")).isFalse();
        assertThat(Characters.visible("\u200b兰 \u00ad\u3164州\udb40\udc01")).isEqualTo("兰 州");
    }

    private static IntStream wrong(IntPredicate allowed) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character ->
                        Characters.areAllowed(Character.toString(character), allowed) != allowed.test(character));
    }
}

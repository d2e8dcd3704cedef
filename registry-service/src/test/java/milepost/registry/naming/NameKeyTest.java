package milepost.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import milepost.web.check.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            西（宁）成（都）铁路       | 西宁成都铁路
            西(宁)成(都)铁路          | 西宁成都铁路
            【西宁】 成都　铁路        | 西宁成都铁路
            “一带一路” 陆港           | 一带一路陆港
            ＵＨＶ Line ①            | uhvline1
            ±８００千伏               | ±800千伏
            1.兰州至合作铁路；          | 兰州至合作铁路
            （三）兰州至合作铁路。       | 兰州至合作铁路
            一、1）兰州至合作铁路        | 兰州至合作铁路
            ⑴《兰州至合作铁路》，        | 兰州至合作铁路
            1.5万千瓦风电项目           | 1.5万千瓦风电项目
            一、二期工程               | 一、二期工程
            750 千伏输变电工程          | 750千伏输变电工程
            “互联网＋医疗健康”         | 互联网+医疗健康
            到2035年覆盖率达到100％     | 到2035年覆盖率达到100%
            兰州—合作铁路              | 兰州-合作铁路
            ⻓沙⾄昆明铁路              | 长沙至昆明铁路
            С30高速公路               | c30高速公路
            """)
    void widthCaseSpacesAndBracketsMakeNoDifference(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\ufeff",
                "\u00ad",
                "\u2060",
                "\ufe0f",
                "\u3164",
                "\u115f",
                "\u2065",
                "\udb40\udc01",
                "\u200d"
            })
    void whatNobodySeesMakesNoDifference(String unseen) {
        assertThat(NameKey.of("兰州" + unseen + "至合作铁路")).isEqualTo("兰州至合作铁路");
        assertThat(NameKey.of(unseen + "兰州至合作铁路")).isEqualTo("兰州至合作铁路");
    }

    /** A text of plain characters alone is read in a shorter way than one with others. */
    @Test
    void plainCharactersAreReadInTheSameWayAmongOthers() {
        var plain = IntStream.rangeClosed(0, Character.MAX_VALUE).filter(Characters::isPlain);

        var wrong = plain.mapToObj(Character::toString)
                .filter(sign ->
                        !NameKey.of("兰州" + sign + "A" + sign).equals(NameKey.of("兰州" + sign + "\u200bA" + sign)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatDistinguishesLinesStays() {
        assertThat(NameKey.of("兰州至平凉至庆阳铁路")).isNotEqualTo(NameKey.of("兰州至平凉至庆阳至延安高速铁路"));
        assertThat(NameKey.of("引洮二期")).isNotEqualTo(NameKey.of("引洮三期"));
    }
}

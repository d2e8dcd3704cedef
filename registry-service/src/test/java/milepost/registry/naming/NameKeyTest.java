package milepost.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            西（宁）成（都）铁路       | 西宁成都铁路
            西(宁)成(都)铁路          | 西宁成都铁路
            【西宁】 成都　铁路        | 西宁成都铁路
            “一带一路” 陆港           | 一带一路陆港
            ＵＨＶ Line ①            | uhvline1
            ±８００千伏               | ±800千伏
            """)
    void widthCaseSpacesAndBracketsMakeNoDifference(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void whatDistinguishesLinesStays() {
        assertThat(NameKey.of("兰州至平凉至庆阳铁路")).isNotEqualTo(NameKey.of("兰州至平凉至庆阳至延安高速铁路"));
        assertThat(NameKey.of("引洮二期")).isNotEqualTo(NameKey.of("引洮三期"));
    }
}

package milepost.registry.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    /** A region whose name has two characters before the word for its kind. */
    private static final Pattern REGION =
            Pattern.compile("nameZh: (\\p{IsHan}{2})[市县区旗盟], nameEn: \"?([A-Z][a-z']+)(?: [A-Z][a-z]+)?\"?,");

    @ParameterizedTest
    @CsvSource({
        "兰州,lanzhou",
        "重庆,chongqing",
        "长治,changzhi",
        "长沙,changsha",
        "六安,luan",
        "六盘,liupan",
        "西安,xian",
        "乐山,leshan",
        "乐清,yueqing",
        "乐亭,laoting",
        "都江,dujiang",
        "东阿,donge",
        "番禺,panyu",
        "厦门,xiamen",
        "蚌埠,bengbu",
        "单县,shanxian",
        "洪洞,hongtong",
        "绿色,lvse",
        "蘭州,lanzhou"
    })
    void placesAreReadAsPeopleReadThem(String place, String reading) {
        assertThat(Pinyin.of(place)).contains(reading);
    }

    @Test
    void theRegionsOfTheCountryAreReadAsTheirEnglishNamesSay() throws IOException {
        var read = 0;
        var others = new ArrayList<String>();
        try (var files = Files.list(Path.of("..", "seeds", "regions"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                var region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    var letters = region.group(2).replace("'", "").toLowerCase(Locale.ROOT);
                    if (Pinyin.of(region.group(1)).contains(letters)) {
                        read++;
                    } else if (Syllables.complete(letters).stream().anyMatch(way -> way.size() == 2)) {
                        others.add(region.group(1) + " " + letters);
                    }
                }
            }
        }

        assertThat(read).isGreaterThan(2_900);
        // Their English names are Cantonese, Mongolian or Tibetan.
        assertThat(others).hasSizeLessThan(20).noneMatch(other -> other.startsWith("六") || other.startsWith("乐"));
    }

    @Test
    void aCharacterThatIsNoneHasNoReading() {
        assertThat(Pinyin.of("A区")).isEmpty();
        assertThat(Pinyin.of("龘龖")).hasSizeLessThan(5);
    }

    @Test
    void initialsKeepOtherCharacters() {
        assertThat(Pinyin.initials("兰州合作铁路")).containsExactly("lzhztl");
        assertThat(Pinyin.initials("重庆")).containsExactlyInAnyOrder("zq", "cq");
        assertThat(Pinyin.initials("g312国道")).containsExactly("g312gd");
    }

    @Test
    void aWordIsSplitInEveryWay() {
        assertThat(Syllables.of("lanzhouhezuo").getFirst()).containsExactly("lan", "zhou", "he", "zuo");
        assertThat(Syllables.of("xian")).containsExactlyInAnyOrder(List.of("xian"), List.of("xi", "an"));
        assertThat(Syllables.of("fangan")).containsExactlyInAnyOrder(List.of("fang", "an"), List.of("fan", "gan"));
    }

    @Test
    void tonesDoNotMatter() {
        assertThat(Syllables.of("lánzhōu")).containsExactly(List.of("lan", "zhou"));
        assertThat(Syllables.of("lan2zhou1")).containsExactly(List.of("lan", "zhou"));
        assertThat(Syllables.of("lüse")).containsExactly(List.of("lv", "se"));
    }

    @Test
    void theLastSyllableMayBeIncompleteAfterTwo() {
        assertThat(Syllables.of("lanzhouh")).containsExactly(List.of("lan", "zhou", "h"));
        assertThat(Syllables.of("dam")).isEmpty();
    }

    @Test
    void otherWordsAreNoPinyin() {
        assertThat(Syllables.of("railway")).isEmpty();
        assertThat(Syllables.of("g312")).isEmpty();
        assertThat(Syllables.of("an".repeat(100))).isEmpty();
        assertThat(Syllables.of("xian".repeat(15))).hasSizeLessThan(9);
    }

    @Test
    void traditionalCharactersBecomeSimplifiedOnes() {
        assertThat(Simplified.of("蘭州至合作鐵路")).isEqualTo("兰州至合作铁路");
        assertThat(Simplified.of("乾縣")).isEqualTo("乾县");
        assertThat(Simplified.of("😀 Lanzhou 兰州")).isEqualTo("😀 Lanzhou 兰州");
    }
}

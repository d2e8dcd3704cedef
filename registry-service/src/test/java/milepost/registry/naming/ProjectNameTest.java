package milepost.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            兰州至合作铁路                          | 兰州合作            | RAILWAY
            新建兰州市至合作市铁路项目                 | 兰州合作            | RAILWAY
            兰州—合作高速铁路建设工程                  | 兰州合作            | RAILWAY
            兰州 - 合作 城际铁路                     | 兰州合作            | RAILWAY
            兰州合作铁路                            | 兰州合作            | RAILWAY
            兰州经平凉至庆阳铁路                      | 兰州平凉庆阳         | RAILWAY
            西（宁）成（都）铁路                      | 西宁成都            | RAILWAY
            兰州至张掖三四线铁路                      | 兰州张掖            | RAILWAY
            宝鸡至中卫铁路增建二线                    | 宝鸡中卫            | RAILWAY
            兰州至西宁城际轨道交通项目                 | 兰州西宁            | RAILWAY
            酒泉至额济纳铁路酒泉至东风段               | 酒泉额济纳          | RAILWAY
            兰新线                                | 兰新              |
            兰州中川国际机场三期扩建工程                | 兰州中川            | AIRPORT
            ±800千伏陇东至山东特高压直流工程            | 陇东山东            | TRANSMISSION
            河西第二条特高压直流输电通道                | 河西              | TRANSMISSION
            白龙江引水工程                          | 白龙江             | DIVERSION
            引大入秦工程                            | 引大入秦            |
            甘肃省同位素实验室                        | 同位素实验室         |
            全省养老服务平台                         | 养老服务平台         |
            中国（甘肃）自由贸易试验区                 | 中国甘肃自由贸易试验区 |
            金（昌）武（威）张（掖）千万千瓦级风光互补发电基地 | 金昌武威张掖千万千瓦级风光互补发电基地 |
            建设工程                               | 建设               |
            铁路                                  | 铁路              |
            """)
    void theCoreIsWhatRemainsWithoutGenericWords(String name, String core, Kind kind) {
        var parsed = ProjectName.of(name);

        assertThat(parsed.core()).isEqualTo(core);
        assertThat(parsed.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            兰州至合作铁路            | 兰州,合作      | 兰合,兰合铁路
            合作到兰州高速公路         | 合作,兰州      | 合兰,合兰高速公路
            兰州至平凉至庆阳铁路       | 兰州,平凉,庆阳  | 兰平庆,兰平庆铁路
            西（宁）成（都）铁路       | 西宁,成都      | 西成,西成铁路,西蓉,西蓉铁路
            重庆—昆明高铁            | 重庆,昆明      | 重昆,重昆高铁,渝昆,渝昆高铁
            兰州至合作              | 兰州,合作      | 兰合
            """)
    void aLineHasPlacesAndShortForms(String name, String places, String shortForms) {
        var parsed = ProjectName.of(name);

        assertThat(parsed.places()).containsExactly(places.split(","));
        assertThat(parsed.shortForms()).containsExactly(shortForms.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            引洮二期工程            | 引洮第2期             | true
            引洮二期               | 引洮Ⅱ期              | true
            引洮二期               | 引洮三期              | false
            引洮工程               | 引洮二期              | false
            宝中铁路增建二线          | 宝中铁路复线           | true
            兰州至张掖三四线铁路       | 兰州至张掖铁路         | false
            兰州至张掖三四线铁路       | 兰州至张掖铁路第三、四线  | true
            西平铁路增建二线          | 西平铁路增建第二线      | true
            兰州至张掖三四线铁路       | 兰州至张掖铁路第三线     | false
            中川国际机场三期扩建工程    | 中川国际机场三期        | true
            中川国际机场扩建工程       | 中川国际机场迁建工程     | false
            中川国际机场改扩建工程     | 中川国际机场扩建        | true
            酒额铁路酒泉至东风段       | 酒额铁路              | false
            陇东至山东±800千伏直流     | 陇东至山东特高压直流     | true
            陇东至山东±800千伏直流     | 陇东至山东±1100kV直流  | false
            引水东线                | 引水西线              | false
            第十二污水处理厂          | 第12污水处理厂         | true
            地铁1号线               | 地铁一号线             | true
            2024年农村公路          | 2025年农村公路         | false
            """)
    void marksTellWorksApart(String one, String other, boolean agree) {
        var marks = ProjectName.of(one).marks();
        var others = ProjectName.of(other).marks();

        assertThat(marks.agreeWith(others)).isEqualTo(agree);
        assertThat(others.agreeWith(marks)).isEqualTo(agree);
        if (agree) {
            assertThat(marks.signature()).isEqualTo(others.signature());
        }
    }

    @Test
    void aNameInBracketsIsReadWithThemAndWithout() {
        assertThat(ProjectName.of("西（宁）成（都）铁路").cores()).containsExactly("西宁成都", "西成");
        assertThat(ProjectName.of("中国（甘肃）自由贸易试验区").cores()).hasSize(1);
    }

    @Test
    void anAirportIsAlsoCalledByItsOwnNameOrItsCityAlone() {
        assertThat(ProjectName.of("兰州中川国际机场").shortForms()).containsExactly("中川", "中川国际机场", "兰州", "兰州国际机场");
    }

    @Test
    void aCorridorIsComparedLikeAName() {
        assertThat(Places.of(List.of("兰州市", "甘南藏族自治州"), List.of("临夏"))).containsExactly("兰州", "临夏", "甘南");
        assertThat(Places.ends(List.of("兰州", "临夏", "合作"))).isEqualTo(Places.ends(List.of("合作", "兰州")));
    }

    @Test
    void whatIsNoLineIsNotTakenForOne() {
        assertThat(ProjectName.of("到2035年全省运输机场数量达到12个左右").places()).isEmpty();
        assertThat(ProjectName.of("测试铁路3f2504e0-4f89-41d3-9a0c-0305e82c3301").places())
                .isEmpty();
        assertThat(ProjectName.of("陆海联运、空铁联运").places()).isEmpty();
    }
}

package milepost.registry.oc4ids;

import static milepost.registry.oc4ids.Oc4idsSchema.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Category;
import org.junit.jupiter.api.Test;

/** The codes that are written are those of the standard's lists. */
class SectorCodesTest {

    @Test
    void sectorsAreInTheList() {
        var names = "抽水蓄能 水电 光伏 光热 太阳能 风电 生物质 地热 防洪 堤防 轨道交通";

        assertThat(Arrays.stream(Category.values())
                        .flatMap(category -> SectorMapping.sectors(category.code(), names).stream()))
                .isNotEmpty()
                .isSubsetOf(codes("projectSector"));
    }

    @Test
    void typesAreInTheList() {
        var stated = Stream.of("拆除", "重建", "迁建", "扩建", "扩能", "扩容", "增建", "改造", "修复", "加固", "整治", "新建")
                .map(word -> SectorMapping.type("名称", Stream.of(word)).orElseThrow());

        assertThat(stated).isSubsetOf(codes("projectType"));
        assertThat(SectorMapping.type("甲至乙铁路", Stream.of())).isEmpty();
    }
}

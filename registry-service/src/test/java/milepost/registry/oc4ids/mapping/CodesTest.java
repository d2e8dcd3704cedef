package milepost.registry.oc4ids.mapping;

import static milepost.registry.oc4ids.Oc4idsSchema.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Stage;
import org.junit.jupiter.api.Test;

/** The codes that are written are those of the standard's lists. */
class CodesTest {

    private static final Path TYPES =
            Path.of("../progress-service/src/main/java/milepost/progress/stage/MilestoneType.java");

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

    @Test
    void everyStageHasAStatusOfTheList() {
        assertThat(Arrays.stream(Stage.values()).map(stage -> Phase.status(stage.name())))
                .containsOnlyOnceElementsOf(codes("projectStatus").subList(5, 8))
                .isSubsetOf(codes("projectStatus"));
    }

    @Test
    void milestonesHaveTypesCodesAndDocumentsOfTheLists() {
        var kinds = MilestoneKind.ALL.values();

        assertThat(kinds).extracting(MilestoneKind::type).isSubsetOf(codes("milestoneType"));
        assertThat(kinds)
                .extracting(MilestoneKind::code)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(codes("milestoneCode"));
        assertThat(kinds)
                .extracting(MilestoneKind::documentType)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(codes("documentType"));
    }

    @Test
    void everyTypeOfMilestonesIsKnown() throws IOException {
        var types = Pattern.compile("^    ([A-Z][A-Z0-9_]+)\\(", Pattern.MULTILINE)
                .matcher(Files.readString(TYPES))
                .results()
                .map(type -> type.group(1))
                .toList();

        assertThat(MilestoneKind.ALL.keySet()).containsExactlyInAnyOrderElementsOf(types);
    }
}

package milepost.registry.oc4ids.schedule;

import static milepost.registry.oc4ids.Oc4idsSchema.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import milepost.registry.vocabulary.Stage;
import org.junit.jupiter.api.Test;

/** The codes that are written are those of the standard's lists. */
class PhaseAndKindCodesTest {

    private static final Path TYPES =
            Path.of("../progress-service/src/main/java/milepost/progress/stage/MilestoneType.java");

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

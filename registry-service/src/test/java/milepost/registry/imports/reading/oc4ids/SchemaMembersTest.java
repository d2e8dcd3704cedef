package milepost.registry.imports.reading.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.TableFile;
import milepost.registry.oc4ids.WholeProject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every member that the schema of OC4IDS knows is kept while a project is read, or named. */
class SchemaMembersTest {

    private static final int MANY = 300;

    @Test
    void everyMemberOfTheSchemaIsKeptOrNamed() throws IOException {
        var whole = WholeProject.make();
        var paths = WholeProject.paths(whole);
        assertThat(paths)
                .hasSizeGreaterThan(MANY)
                .contains("title", "budget.finance[].id", "locations[].geometry.type");

        try (var rows = TableFile.rows(
                FileFormat.OC4IDS,
                StandardCharsets.UTF_8,
                new ByteArrayInputStream(whole.toString().getBytes(StandardCharsets.UTF_8)),
                null)) {
            var row = Oc4idsRow.of(rows.next());

            var kept = WholeProject.paths(JsonMapper.shared().readTree(row.project()));
            assertThat(kept).hasSizeGreaterThan(20);
            assertThat(paths)
                    .allSatisfy(path -> assertThat(kept.contains(path)
                                    || row.findings().stream().anyMatch(finding -> path.startsWith(finding.path())))
                            .as(path)
                            .isTrue());
        }
    }
}

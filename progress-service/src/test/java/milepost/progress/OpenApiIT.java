package milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgressIT
class OpenApiIT {

    @Autowired
    ProgressCalls calls;

    @Test
    void everyOperationOfMilestonesHasASummaryAndAnExample() {
        var document = ProgressCalls.body(calls.get("/v3/api-docs"));

        assertThat(document).containsEntry("openapi", "3.1.0");
        var paths = child(document, "paths");
        var found = new ArrayList<String>();
        paths.keySet().stream()
                .filter(path ->
                        path.contains("milestone") || path.endsWith("/progress") || path.endsWith("/vocabulary"))
                .forEach(path -> child(paths, path).forEach((method, operation) -> {
                    found.add(method + " " + path);
                    assertThat(operation)
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsKey("summary");
                    assertThat(operation.toString())
                            .contains("application/json={schema=")
                            .contains("examples=");
                }));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "get /v1/milestones/{id}",
                        "post /v1/milestones/{id}/achievement",
                        "post /v1/milestones/{id}/target-changes",
                        "get /v1/projects/{id}/milestones",
                        "post /v1/projects/{id}/milestones",
                        "get /v1/projects/{id}/progress",
                        "get /v1/vocabulary"));
    }

    @Test
    void theWordsAreToldInBothLanguages() {
        var vocabulary = ProgressCalls.body(calls.get("/v1/vocabulary"));

        assertThat(vocabulary.get("milestoneTypes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of("code", "START", "stage", "CONSTRUCTION", "zh", "开工", "en", "start of works"));
        assertThat(vocabulary.get("stages"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(9);
        assertThat(vocabulary.get("reasonCodes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(11);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }
}

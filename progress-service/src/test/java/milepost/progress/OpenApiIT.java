package milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .filter(path -> path.contains("milestone") || path.endsWith("/progress"))
                .forEach(path -> child(paths, path).forEach((method, operation) -> {
                    found.add(method + " " + path);
                    assertThat(operation)
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                            .containsKey("summary");
                    assertThat(operation.toString()).contains("example");
                }));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "get /v1/milestone-types",
                        "get /v1/milestones/{id}",
                        "post /v1/milestones/{id}/achievement",
                        "post /v1/milestones/{id}/target-changes",
                        "get /v1/projects/{id}/milestones",
                        "post /v1/projects/{id}/milestones",
                        "get /v1/projects/{id}/progress"));
    }

    @Test
    void theTypesOfMilestonesAreTold() {
        var types = calls.get("/v1/milestone-types")
                .expectStatus()
                .isOk()
                .expectBody(List.class)
                .returnResult()
                .getResponseBody();

        assertThat(types)
                .contains(Map.of("code", "START", "stage", "CONSTRUCTION", "zh", "开工", "en", "start of works"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }
}

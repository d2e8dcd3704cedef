package milepost.progress.ledger.history;

import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history says what projects are called. */
@ProgressIT
class ProjectNamesIT {

    private static final List<String> CODES = List.of("2206-441624-04-01-569676");

    @Autowired
    TopicProbe topics;

    @Autowired
    ProgressCalls calls;

    @Test
    void anItemHasTheNameAndTheCodesOfTheProject() {
        var project = registered("兰州至合作铁路", CODES);
        lightChanged(project);

        awaitItems(project, 2, "兰州至合作铁路", CODES);
        var all = body(calls.get("/v1/history?project=" + project));
        assertThat(all)
                .extractingByKey("items")
                .asInstanceOf(LIST)
                .allSatisfy(item -> assertThat((Map<?, ?>) item)
                        .extracting("projectNameZh", "projectCodes")
                        .containsExactly("兰州至合作铁路", CODES));
    }

    @Test
    void aMergedProjectIsCalledLikeTheOneThatItWasMergedInto() {
        var gone = registered("兰合铁路", List.of());
        var staying = registered("兰州至合作铁路", CODES);
        awaitItems(gone, 1, "兰合铁路", List.of());

        topics.publish(gone, 2, new ProjectMerged(gone, staying, "同一项目", null));

        awaitItems(gone, 2, "兰州至合作铁路", CODES);
    }

    @Test
    void aProjectThatIsNotKnownYetHasNoName() {
        var project = UUID.randomUUID();

        lightChanged(project);

        awaitItems(project, 1, null, List.of());
    }

    private UUID registered(String nameZh, List<String> codes) {
        var id = UUID.randomUUID();
        var details = new ProjectDetails(
                nameZh, null, List.of(), "project", "railway", List.of("620100"), null, codes, null, null, null, null);
        topics.publish(id, 1, new ProjectRegistered(id, details, List.of()));
        return id;
    }

    private void lightChanged(UUID project) {
        topics.publish(
                project, 1, new LightChanged(project, null, "green", "milepost-default/1", 0, LocalDate.EPOCH, null));
    }

    private void awaitItems(UUID project, int count, @Nullable String nameZh, List<String> codes) {
        var path = "/v1/projects/" + project + "/history";
        await().untilAsserted(() -> calls.get(path).expectStatus().isOk());
        await().untilAsserted(() -> assertThat(body(calls.get(path)))
                .extractingByKey("items")
                .asInstanceOf(LIST)
                .hasSize(count)
                .allSatisfy(item -> {
                    assertThat(((Map<?, ?>) item).get("projectNameZh")).isEqualTo(nameZh);
                    assertThat(((Map<?, ?>) item).get("projectCodes")).isEqualTo(codes);
                }));
    }
}

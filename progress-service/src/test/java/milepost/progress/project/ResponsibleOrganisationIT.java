package milepost.progress.project;

import static milepost.progress.ProgressCalls.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.FormerDetails;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The right to report goes with the responsibility for the project. */
@ProgressIT
class ResponsibleOrganisationIT {

    private static final TestTokens OTHER = TestTokens.of(Role.REPORTER).org("lanhe-company");

    @Autowired
    TopicProbe topics;

    @Autowired
    ProgressCalls calls;

    @Autowired
    Projects projects;

    @Test
    void reportersOfTheFormerOrganisationLoseTheRightAndThoseOfTheNewOneGainIt() {
        var project = calls.project();
        var milestone = calls.milestone(project, "2099-01-01");
        confirm(OTHER, project).expectStatus().isForbidden();

        var details = ProgressCalls.registered(project, "lanhe-company").project();
        var before =
                new FormerDetails(null, null, null, null, null, null, null, null, "gansu-railway", null, null, null);
        topics.publish(project, 2, new ProjectAmended(project, details, List.of("responsibleOrg"), "单位划转", before));
        await().untilAsserted(
                        () -> assertThat(projects.get(project).responsibleOrg()).isEqualTo("lanhe-company"));

        confirm(REPORTER, project)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.responsibleOrg")
                .isEqualTo("lanhe-company");
        calls.achieve(milestone, "2026-01-01").expectStatus().isForbidden();
        confirm(OTHER, project).expectStatus().isCreated();
    }

    private ResponseSpec confirm(TestTokens reporter, UUID project) {
        return calls.post(reporter, "/v1/projects/" + project + "/confirmations", Map.of());
    }
}

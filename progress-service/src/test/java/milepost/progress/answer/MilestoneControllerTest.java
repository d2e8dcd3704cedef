package milepost.progress.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import milepost.access.TrustTestTokens;
import milepost.progress.ProgressProblems;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectMerges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebMvcTest(MilestoneController.class)
@AutoConfigureRestTestClient
@TrustTestTokens
@Import(ProgressProblems.class)
class MilestoneControllerTest {

    private static final String PATH = "/v1/projects/" + UUID.randomUUID() + "/milestones";

    @Autowired
    RestTestClient http;

    @MockitoBean
    MilestoneResponses responses;

    @MockitoBean
    Milestones milestones;

    @MockitoBean
    ProjectMerges merges;

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x"})
    void aWrongParameterIsNamed(String query) {
        http.get()
                .uri(PATH + "?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @TestConfiguration
    static class FixedClock {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-02-10T04:00:00Z"), ZoneOffset.UTC);
        }
    }
}

package milepost.progress.planning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.access.TrustTestTokens;
import milepost.progress.ProgressProblems;
import milepost.progress.WrongBody;
import milepost.progress.answer.MilestoneResponses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebMvcTest(PlanningController.class)
@AutoConfigureRestTestClient
@TrustTestTokens
@Import(ProgressProblems.class)
class PlanningControllerTest {

    private static final TestTokens REPORTER = TestTokens.of(Role.REPORTER);
    private static final String PATH = "/v1/projects/" + UUID.randomUUID() + "/milestones";

    @Autowired
    RestTestClient http;

    @MockitoBean
    MilestoneResponses responses;

    @MockitoBean
    MilestonePlanning planning;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'baselineDate':'2026-01-01','precision':'day'}                                     | /type         | not-null
            {'type':null,'baselineDate':'2026-01-01','precision':'day'}                         | /type         | not-null
            {'type':'BEGIN','baselineDate':'2026-01-01','precision':'day'}                      | /type         | one-of
            {'type':'start','baselineDate':'2026-01-01','precision':'day'}                      | /type         | one-of
            {'type':7,'baselineDate':'2026-01-01','precision':'day'}                            | /type         | one-of
            {'type':'START','precision':'day'}                                                  | /baselineDate | not-null
            {'type':'START','baselineDate':'2026-02-30','precision':'day'}                      | /baselineDate | must-be-date
            {'type':'START','baselineDate':'2026','precision':'year'}                           | /baselineDate | must-be-date
            {'type':'START','baselineDate':'','precision':'day'}                                | /baselineDate | must-be-date
            {'type':'START','baselineDate':[2026,1,1],'precision':'day'}                        | /baselineDate | must-be-date
            {'type':'START','baselineDate':20454,'precision':'day'}                             | /baselineDate | must-be-date
            {'type':'START','baselineDate':'2026-01-01T00:00:00Z','precision':'day'}            | /baselineDate | must-be-date
            {'type':'START','baselineDate':'20226-01-01','precision':'day'}                     | /baselineDate | must-be-date
            {'type':'START','baselineDate':'0026-01-01','precision':'day'}                      | /baselineDate | out-of-range
            {'type':'START','baselineDate':'2026-01-01'}                                        | /precision    | not-null
            {'type':'START','baselineDate':'2026-01-01','precision':'week'}                     | /precision    | one-of
            {'type':'START','baselineDate':'2026-01-01','precision':0}                          | /precision    | one-of
            {'type':'START','baselineDate':'2026-01-01','precision':'day','titleZh':7}          | /titleZh      | must-be-text
            {'type':'START','baselineDate':'2026-01-01','precision':'day','titleZh':' '}        | /titleZh      | not-blank
            {'type':'START','baselineDate':'2026-01-01','precision':'day','titleZh':'a\\nb'}    | /titleZh      | control-character
            {'type':'START','baselineDate':'2026-01-01','precision':'day','titleZh':'\\u0000'}  | /titleZh      | control-character
            {'type':'START','baselineDate':'2026-01-01','precision':'day','target':'2026-01-01'}| /target       | unknown-member
            {'type':'START','type':'START','baselineDate':'2026-01-01','precision':'day'}       | /type         | duplicate-member
            """)
    void aWrongMemberIsNamed(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, PATH, body), pointer, code);
    }

    @Test
    void everyWrongMemberIsNamedAtOnce() {
        var response = WrongBody.post(http, REPORTER, PATH, "{'titleZh':'%s'}".formatted("长".repeat(201)));

        response.expectStatus().isBadRequest();
        response.expectBody().jsonPath("$.errors.length()").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "'text'", "{} {}", "{'type': START}"})
    void aBodyThatIsNotAnObjectIsRefused(String body) {
        WrongBody.post(http, REPORTER, PATH, body).expectStatus().isBadRequest();
    }

    @Test
    void aHugeBodyIsRefused() {
        var body = "{'titleZh':'%s'}".formatted("x".repeat(2_000_000));

        WrongBody.post(http, REPORTER, PATH, body).expectStatus().isEqualTo(413);
    }

    @Test
    void aFormIsRefused() {
        http.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header(HttpHeaders.AUTHORIZATION, REPORTER.bearer())
                .body("type=START")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void problemsAreTranslatedToChinese() {
        given(planning.add(any(), any(), any()))
                .willThrow(milepost.web.ProblemException.of(
                        org.springframework.http.HttpStatus.CONFLICT, "milestone-exists", "START", "开工"));

        http.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, REPORTER.bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .body("{\"type\":\"START\",\"baselineDate\":\"2026-01-01\",\"precision\":\"day\"}")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("里程碑已存在")
                .jsonPath("$.detail")
                .isEqualTo("该项目已有类型为 START、标题为“开工”的里程碑。另设里程碑请使用不同标题；套用模板时请将其列入 leaveOut。");
    }
}

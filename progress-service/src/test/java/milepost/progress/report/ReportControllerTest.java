package milepost.progress.report;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebMvcTest(ReportController.class)
@AutoConfigureRestTestClient
@TrustTestTokens
@Import(ProgressProblems.class)
class ReportControllerTest {

    private static final TestTokens REPORTER = TestTokens.of(Role.REPORTER);
    private static final String MILESTONE = "/v1/milestones/" + UUID.randomUUID();

    @Autowired
    RestTestClient http;

    @MockitoBean
    MilestoneResponses responses;

    @MockitoBean
    TargetMoving targets;

    @MockitoBean
    MilestoneReporting reporting;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'reasonCode':'LAND','reasonText':'征迁'}                                                  | /newTarget   | not-null
            {'newTarget':'31.3.2026','reasonCode':'LAND','reasonText':'征迁'}                          | /newTarget   | must-be-date
            {'newTarget':'2226-01-01','reasonCode':'LAND','reasonText':'征迁'}                         | /newTarget   | out-of-range
            {'newTarget':'2026-03-31','reasonText':'征迁'}                                             | /reasonCode  | not-null
            {'newTarget':'2026-03-31','reasonCode':'land','reasonText':'征迁'}                         | /reasonCode  | one-of
            {'newTarget':'2026-03-31','reasonCode':'LAND'}                                             | /reasonText  | not-blank
            {'newTarget':'2026-03-31','reasonCode':'LAND','reasonText':'　'}                           | /reasonText  | not-blank
            {'newTarget':'2026-03-31','reasonCode':'LAND','reasonText':['征迁']}                       | /reasonText  | must-be-text
            {'newTarget':'2026-03-31','reasonCode':'LAND','reasonText':'征迁','documentRef':''}        | /documentRef | not-blank
            {'newTarget':'2026-03-31','reasonCode':'LAND','reasonText':'征迁','precision':'exactly'}   | /precision   | one-of
            {'newTarget':'2026-03-31','reasonCode':'LAND','reasonText':'征迁','late':false}            | /late        | unknown-member
            """)
    void aWrongMemberOfATargetChangeIsNamed(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, MILESTONE + "/target-changes", body), pointer, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                    | /actualDate         | not-null
            {'actualDate':'yesterday'}                                                            | /actualDate         | must-be-date
            {'actualDate':true}                                                                   | /actualDate         | must-be-date
            {'actualDate':'2026-02-10','evidence':{}}                                             | /evidence           | must-be-array
            {'actualDate':'2026-02-10','evidence':'开工令'}                                       | /evidence           | must-be-array
            {'actualDate':'2026-02-10','evidence':[null]}                                         | /evidence/0         | not-null
            {'actualDate':'2026-02-10','evidence':['开工令']}                                     | /evidence/0         | must-be-object
            {'actualDate':'2026-02-10','evidence':[{'number':'3号'}]}                             | /evidence/0/title   | not-blank
            {'actualDate':'2026-02-10','evidence':[{'title':'开工令'},{'title':''}]}              | /evidence/1/title   | not-blank
            {'actualDate':'2026-02-10','evidence':[{'title':'开工令','number':3}]}                | /evidence/0/number  | must-be-text
            {'actualDate':'2026-02-10','evidence':[{'title':'开工令','url':'file:///etc/hosts'}]} | /evidence/0/url     | web-address
            {'actualDate':'2026-02-10','evidence':[{'title':'开工令','sha256':'abc'}]}            | /evidence/0/sha256  | not-a-sha256
            {'actualDate':'2026-02-10','evidence':[{'title':'开工令','page':3}]}                  | /evidence/0/page    | unknown-member
            """)
    void aWrongMemberOfAnAchievementIsNamed(String body, String pointer, String code) {
        WrongBody.isRefused(WrongBody.post(http, REPORTER, MILESTONE + "/achievement", body), pointer, code);
    }

    @Test
    void theNumberOfDocumentsIsLimited() {
        var one = "{'title':'开工令'}";
        var body = "{'actualDate':'2026-02-10','evidence':[%s]}".formatted((one + ",").repeat(10) + one);

        WrongBody.isRefused(WrongBody.post(http, REPORTER, MILESTONE + "/achievement", body), "/evidence", "max-size");
    }
}

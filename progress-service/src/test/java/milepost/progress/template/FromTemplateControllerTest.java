package milepost.progress.template;

import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.access.TrustTestTokens;
import milepost.progress.ProgressProblems;
import milepost.progress.WrongBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebMvcTest(FromTemplateController.class)
@AutoConfigureRestTestClient
@TrustTestTokens
@Import(ProgressProblems.class)
class FromTemplateControllerTest {

    private static final String PATH = "/v1/projects/" + UUID.randomUUID() + "/milestones/from-template";

    @Autowired
    RestTestClient http;

    @MockitoBean
    TemplatePlanning planning;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'start':'2026-03-01'}                                                       | /template      | not-blank
            {'template':7,'start':'2026-03-01'}                                          | /template      | must-be-text
            {'template':'rail-approval/1'}                                               | /start         | not-null
            {'template':'rail-approval/1','start':'2026-03'}                             | /start         | must-be-date
            {'template':'rail-approval/1','start':'0026-03-01'}                          | /start         | out-of-range
            {'template':'rail-approval/1','start':'2026-03-01','leaveOut':'eia'}         | /leaveOut      | must-be-array
            {'template':'rail-approval/1','start':'2026-03-01','leaveOut':['eia','eia']} | /leaveOut/1    | repeated
            {'template':'rail-approval/1','start':'2026-03-01','leaveOut':[null]}        | /leaveOut/0    | not-blank
            {'template':'rail-approval/1','start':'2026-03-01','offsets':[14]}           | /offsets       | must-be-object
            {'template':'rail-approval/1','start':'2026-03-01','offsets':{'eia':'14'}}   | /offsets/eia   | must-be-integer
            {'template':'rail-approval/1','start':'2026-03-01','offsets':{'eia':1.5}}    | /offsets/eia   | must-be-integer
            {'template':'rail-approval/1','start':'2026-03-01','offsets':{'eia':null}}   | /offsets/eia   | not-null
            {'template':'rail-approval/1','start':'2026-03-01','offsets':{'eia':-1}}     | /offsets/eia   | out-of-range
            {'template':'rail-approval/1','start':'2026-03-01','offsets':{'a/b':601}}    | /offsets/a~1b  | out-of-range
            {'template':'x/1','start':'2026-03-01','leaveOut':['eia'],'offsets':{'eia':2}} | /offsets/eia | left-out
            {'template':'rail-approval/1','start':'2026-03-01','dryRun':true}            | /dryRun        | unknown-member
            """)
    void aWrongMemberIsNamed(String body, String pointer, String code) {
        WrongBody.isRefused(
                WrongBody.post(http, TestTokens.of(Role.REPORTER).org("gansu-railway"), PATH, body), pointer, code);
    }
}

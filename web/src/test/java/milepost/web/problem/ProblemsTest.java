package milepost.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Autowired
    Http http;

    @Test
    void aProblemHasAStableTypeItsFieldsAndItsExtras() {
        var answer = http.post("/things/taken", "{\"name\":\"x\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().toString())
                .isEqualTo("{\"type\":\"urn:milepost:problem:name-taken\",\"title\":\"Name taken\",\"status\":409,"
                        + "\"detail\":\"It's taken: x.\",\"instance\":\"/things/taken\",\"code\":\"name-taken\","
                        + "\"errors\":[{\"pointer\":\"/regions/0\",\"code\":\"unknown-region\",\"detail\":\"is no region: 990000\"}],"
                        + "\"candidates\":[\"a\",\"b\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | zh-CN",
                "zh | zh-CN",
                "zh-TW,zh;q=0.9,en;q=0.8 | zh-CN",
                "zh-Hans-CN | zh-CN",
                "en-GB | en",
                "fr, zh;q=0.5, en;q=0.4 | zh-CN",
                "fr | en",
                "* | en",
                "zh;q=0, en | en",
                "zh_CN | zh-CN",
                "zh_CN.UTF-8 | zh-CN",
                "not a language!, zh;q=0.5 | zh-CN",
                "not a language! | en"
            })
    void theLanguageIsTheFirstOfTheTwoThatTheCallerNames(String wanted, String spoken) {
        var answer = http.get("/nowhere", "Accept-Language", wanted);

        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.text("/title")).isEqualTo(spoken.equals("en") ? "Not found" : "未找到");
    }

    @Test
    void withoutAWishTheLanguageIsEnglish() {
        assertThat(http.get("/nowhere").header("Content-Language")).isEqualTo("en");
    }

    @Test
    void anUnknownPathIsAProblem() {
        var answer = http.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("not-found");
        assertThat(answer.text("/instance")).isEqualTo("/nowhere");
    }

    @Test
    void aMethodThatIsNotThereNamesThoseThatAre() {
        var answer = http.send("DELETE", "/things", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.text("/detail")).isEqualTo("DELETE is not supported here. Supported: POST.");
    }

    @Test
    void aBodyInAnotherFormIsRefused() {
        var answer = http.send("POST", "/things", BodyPublishers.ofString("a,b"), "Content-Type", "text/csv");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/code")).isEqualTo("unsupported-media-type");
        assertThat(answer.text("/detail")).contains("application/json");
    }

    @Test
    void anAnswerInAnotherFormIsRefusedAsAProblem() {
        var answer = http.get("/text?number=1", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/detail")).contains("text/plain");
    }

    @Test
    void aFailureIsAProblemWhateverTheCallerAccepts() {
        var answer = http.get("/csv", "Accept", "text/csv");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/code")).isEqualTo("internal-error");
    }

    @Test
    void aMissingParameterIsNamed() {
        var answer = http.get("/text");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("number");
        assertThat(answer.text("/errors/0/code")).isEqualTo("not-null");
    }

    @Test
    void aParameterOfAnotherTypeIsNamed() {
        var answer = http.get("/text?number=seven");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-parameter");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("number");
        assertThat(answer.text("/errors/0/code")).isEqualTo("must-be-integer");
    }

    @Test
    void anUnknownParameterIsNotPassedOver() {
        assertThat(http.get("/text?number=7&colour=red").text("/errors/0/code")).isEqualTo("unknown-parameter");
    }

    @Test
    void aMalformedIdIsNamed() {
        var answer = http.get("/by-id/42");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("id");
        assertThat(answer.text("/errors/0/code")).isEqualTo("must-be-uuid");
    }

    @Test
    void aMissingHeaderIsNamed() {
        var answer = http.post("/checked?level=1", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/header")).isEqualTo("X-Reason");
    }

    @Test
    void parametersAndHeadersAreValidated() {
        var answer = http.post("/checked?level=10", "", "X-Reason", " ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").toString())
                .isEqualTo("[{\"parameter\":\"level\",\"code\":\"max\",\"detail\":\"must be at most 9\"},"
                        + "{\"header\":\"X-Reason\",\"code\":\"not-blank\",\"detail\":\"must not be blank\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "transaction"})
    void aDatabaseThatCannotBeReachedIsTemporary(String kind) {
        var answer = http.get("/failures/" + kind);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).doesNotContain("inner words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlock", "optimistic"})
    void aChangeAtTheSameTimeIsAConflict(String kind) {
        var answer = http.get("/failures/" + kind);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("concurrent-change");
    }

    @Test
    void aStatusThatSpringKnowsStaysAsItIs() {
        var answer = http.get("/failures/status");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text("/code")).isEqualTo("gone");
        assertThat(answer.body()).doesNotContain("inner words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failures/unexpected", "/failing-filter"})
    void theUnexpectedIsLoggedOnceWithAnIdAndSaysNothingOutside(String path, CapturedOutput log) {
        var answer = http.get(path);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("inner words").doesNotContain("Exception");
        assertThat(UUID.fromString(answer.text("/incident"))).isNotNull();
        assertThat(log.getOut()).containsOnlyOnce("java.lang.IllegalStateException: inner words");
        assertThat(log.getOut()).containsOnlyOnce(answer.text("/incident"));
    }

    @Test
    void aBareErrorStatusIsAProblem() {
        var answer = http.get("/error-status");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.text("/code")).isEqualTo("i-am-a-teapot");
        assertThat(answer.text("/instance")).isEqualTo("/error-status");
        assertThat(answer.body()).doesNotContain("inner words");
    }

    @Test
    void theErrorPathItselfIsNothing() {
        assertThat(http.get("/error").status()).isEqualTo(404);
    }

    @Test
    void anUpdateFollowsItsPrecondition() {
        var path = "/things/" + UUID.randomUUID();

        assertThat(http.send("PATCH", path, BodyPublishers.noBody()).status()).isEqualTo(428);
        assertThat(http.send("PATCH", path, BodyPublishers.noBody(), "If-Match", "3")
                        .status())
                .isEqualTo(400);
        var stale = http.send("PATCH", path, BodyPublishers.noBody(), "If-Match", "\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"3\"");
        assertThat(stale.json().at("/currentVersion").asInt()).isEqualTo(3);
        var amended = http.send("PATCH", path, BodyPublishers.noBody(), "If-Match", "\"3\"");
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"4\"");
    }
}

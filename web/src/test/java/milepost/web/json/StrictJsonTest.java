package milepost.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.stream.StreamSupport;
import milepost.sample.Things;
import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

@SampleTest
class StrictJsonTest {

    @Autowired
    Http http;

    @Autowired
    JsonMapper json;

    @Test
    void aCorrectBodyIsRead() {
        var answer = http.post("/things", """
                {"name":"桥","count":3,"price":1.50,"day":"2026-02-10","at":"2026-02-10T08:30:00+08:00",
                 "owner":"0190d5f2-0000-7000-8000-000000000000","kind":"SMALL","open":true,"tags":["a"],
                 "parts":[{"label":"x","weight":1}]}
                """);

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`name`:`x`,`colour`:1}            | /colour         | unknown-member",
                "{`parts`:[{`label`:`x`},{`a/b~`:1}]}| /parts/1/a~1b~0 | unknown-member",
                "{`name`:1}                         | /name           | must-be-text",
                "{`name`:true}                      | /name           | must-be-text",
                "{`name`:[]}                        | /name           | must-be-text",
                "{`count`:`3`}                      | /count          | must-be-integer",
                "{`count`:3.5}                      | /count          | must-be-integer",
                "{`count`:99999999999999}           | /count          | must-be-integer",
                "{`price`:`1.5`}                    | /price          | must-be-number",
                "{`day`:`2026-02-30`}               | /day            | must-be-date",
                "{`day`:`10.02.2026`}               | /day            | must-be-date",
                "{`day`:`2026-02-10T00:00:00Z`}     | /day            | must-be-date",
                "{`day`:``}                         | /day            | must-be-date",
                "{`day`:20260210}                   | /day            | must-be-date",
                "{`day`:[2026,2,10]}                | /day            | must-be-date",
                "{`at`:`2026-02-10`}                | /at             | must-be-instant",
                "{`at`:1770000000}                  | /at             | must-be-instant",
                "{`owner`:`42`}                     | /owner          | must-be-uuid",
                "{`owner`:``}                       | /owner          | must-be-uuid",
                "{`kind`:`small`}                   | /kind           | one-of",
                "{`kind`:0}                         | /kind           | one-of",
                "{`kind`:``}                        | /kind           | one-of",
                "{`open`:`true`}                    | /open           | must-be-boolean",
                "{`open`:1}                         | /open           | must-be-boolean",
                "{`tags`:`a`}                       | /tags           | must-be-array",
                "{`tags`:[`a`,1]}                   | /tags/1         | must-be-text",
                "{`parts`:[1]}                      | /parts/0        | must-be-object",
                "{`parts`:[{`weight`:`1`}]}         | /parts/0/weight | must-be-integer",
                "{`name`:`x`,`name`:`y`}            | /name           | duplicate-member",
                "{`parts`:[{`label`:`x`,`label`:1}]}| /parts/0/label  | duplicate-member",
                "[]                                 | ``              | must-be-object",
                "1                                  | ``              | must-be-object"
            })
    void aMemberThatIsWrongIsNamedWithItsRemedy(String body, String pointer, String code) {
        var answer = http.post("/things", body.replace('`', '"'));

        var error = error(answer, pointer);
        assertThat(error.at("/code").asString("")).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-body");
        assertThat(error.at("/detail").asString("")).isNotBlank().isNotEqualTo(code);
        assertThat(answer.body()).doesNotContain("java").doesNotContain("tools.jackson");
    }

    @Test
    void theRemedyNamesWhatIsPossible() {
        assertThat(http.post("/things", "{\"name\":\"x\",\"kind\":\"tiny\"}").text("/errors/0/detail"))
                .isEqualTo("must be one of: SMALL, LARGE");
        assertThat(http.post("/list", "[{\"label\":\"x\",\"lable\":\"x\"}]").text("/errors/0/detail"))
                .isEqualTo("is not known here; known are: label, weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n  \"name\": \"x\",\n}", "{\n\n'name':1}", "{\n\n", "{}\n\n}", "{}\n\n{}", "\n\nnope"})
    void brokenJsonIsLocated(String body) {
        var answer = http.post("/things", body, "Accept-Language", "zh");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed-json");
        assertThat(answer.json().at("/line").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/column").asInt()).isPositive();
        assertThat(answer.text("/detail")).contains("第 3 行");
    }

    @Test
    void jsonNestedMuchTooDeepIsRefused() {
        var answer = http.post("/things", "{\"tags\":" + "[".repeat(5000));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var answer = http.send(
                "POST",
                "/things",
                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}),
                "Content-Type",
                "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null"})
    void aMissingBodyIsSaidToBeMissing(String body) {
        var answer = http.post("/things", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("missing-body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/things | {`name`:` `}                              | /name          | not-blank | must not be blank",
                "/things | {`name`:`123456789012345678901`}          | /name          | max-size  | must have a length of at most 20",
                "/things | {`name`:`x`,`count`:10}                   | /count         | max       | must be at most 9",
                "/things | {`name`:`x`,`tags`:[`a`,` `]}             | /tags/1        | not-blank | must not be blank",
                "/things | {`name`:`x`,`parts`:[{`label`:``}]}       | /parts/0/label | not-blank | must not be blank",
                "/required | {`number`:1}                          | /name          | not-null  | must be given",
                "/list   | [{`label`:`x`},{`label`:``}]              | /1/label       | not-blank | must not be blank"
            })
    void aBrokenConstraintIsNamed(String path, String body, String pointer, String code, String detail) {
        var answer = http.post(path, body.replace('`', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-body");
        assertThat(answer.text("/errors/0/pointer")).as(answer.body()).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"x\"}", "{\"name\":\"x\",\"number\":null}"})
    void aNumberThatCannotBeMissingIsNamed(String body) {
        var answer = http.post("/required", body);

        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/number");
        assertThat(answer.text("/errors/0/code")).isEqualTo("not-null");
    }

    @Test
    void allBrokenConstraintsAreNamedAtOnce() {
        var answer = http.post("/things", "{\"name\":\"\",\"count\":10}", "Accept-Language", "zh-CN");

        assertThat(answer.json().at("/errors").size()).isEqualTo(2);
        assertThat(answer.json().at("/errors").toString().toLowerCase(Locale.ROOT))
                .contains("不得为空白", "不得大于 9");
    }

    @Test
    void theApplicationsOwnMapperStaysLenient() {
        assertThat(json.readValue("{\"id\":null,\"name\":\"x\",\"more\":1}", Things.Row.class)
                        .name())
                .isEqualTo("x");
    }

    /** There may be others, since all are named. */
    private static JsonNode error(Http.Answer answer, String pointer) {
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
                .filter(error -> error.at("/pointer").asString().equals(pointer))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}

package milepost.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import milepost.web.Http;
import milepost.web.Http.Answer;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class BodyChecksTest {

    @Autowired
    Http http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | /name not-blank
            {"name":null}                                   | /name not-blank
            {"name":""}                                     | /name not-blank
            {"name":"\\u200b"}                              | /name not-blank
            {"name":"\\ufeff\\u3000\\u2060"}                | /name not-blank
            {"name":"\\u3164\\u115f\\ufe0f"}                | /name not-blank
            {"name":"\\u2065\\udb40\\udc01\\u2800"}         | /name not-blank
            {"name":"a\\u0000"}                             | /name control-character
            {"name":"a\\nb"}                                | /name control-character
            {"name":"a\\u0085b"}                            | /name control-character
            {"name":"a\\u2028b"}                            | /name control-character
            {"name":"a\\ud800"}                             | /name control-character
            {"name":"a\\u202eb"}                            | /name control-character
            {"name":"a\\u2066b"}                            | /name control-character
            {"name":"x","description":"\\u200b"}            | /description not-blank
            {"name":"x","description":"a\\u0000"}           | /description control-character
            {"name":"x","description":"a\\u202eb"}          | /description control-character
            {"name":"x","url":"ftp://a"}                    | /url web-address
            {"name":"x","url":"http://"}                    | /url web-address
            {"name":"x","url":"http://a b"}                 | /url web-address
            {"name":"x","day":"0026-01-01"}                 | /day out-of-range
            {"name":"x","day":"2200-01-01"}                 | /day out-of-range
            {"name":"x","day":"+100000-01-01"}              | /day out-of-range
            {"name":"x","day":" 2026-01-01"}                | /day must-be-date
            {"name":"x","at":"+300000-01-01T00:00:00Z"}     | /at out-of-range
            {"name":"x","at":"1770000000"}                  | /at must-be-instant
            {"name":"x","at":"20261128"}                    | /at must-be-instant
            {"name":"x","until":"20261128"}                 | /until must-be-instant
            {"name":"x","owner":"1-1-1-1-1"}                | /owner must-be-uuid
            {"name":"x","owner":"AAAAAAAAAAAAAAAAAAAAAA=="} | /owner must-be-uuid
            {"name":"x","regions":["620100","62"]}          | /regions/1 not-a-region
            {"name":"x","regions":["990000"]}               | /regions/0 not-a-region
            {"name":"x","regions":["620100"," 620100"]}     | /regions/1 repeated
            {"name":"x","tags":["a","b","a "],"count":5}    | /tags/2 repeated
            {"name":"x","tags":[null]}                      | /tags/0 not-blank
            {"name":"x","tags":["a","b","c","d"]}           | /tags max-size
            {"name":"x","parts":[null]}                     | /parts/0 not-null
            {"name":"x","parts":[{"label":"a"},{"label":"a"}]} | /parts/1/label repeated
            {"name":"x","tags":["a","b"],"count":1}         | /count min
            """)
    void whatConstraintsAndRecordsSayIsNamedByItsPlace(String body, String expected) {
        assertThat(faults(http.post("/things", body))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\",\"description\":\"a\\nb\\tc\"}",
                "{\"name\":\"x\",\"until\":\"2026-02-10\"}",
                "{\"name\":\"x\",\"regions\":[\"100000\",\"620100\"]}",
                "{\"name\":\"👩‍👩‍👧\",\"url\":\"https://例子.cn/?q=1\"}",
                "{\"name\":\" 中间 空格 \",\"tags\":null,\"parts\":null}"
            })
    void whatIsRightIsTaken(String body) {
        assertThat(http.post("/things", body).status()).isEqualTo(201);
    }

    @Test
    void lengthsAreCountedInCharactersAsReadersCountThem() {
        assertThat(http.post("/things", "{\"name\":\"" + "𠀀".repeat(20) + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(faults(http.post("/things", "{\"name\":\"" + "𠀀".repeat(21) + "\"}")))
                .containsExactly("/name max-size");
    }

    @Test
    void textsAreKeptWithoutOuterSpaces() {
        assertThat(http.post("/things", "{\"name\":\"\\u3000桥 \"}").text("/name"))
                .isEqualTo("桥");
    }

    @Test
    void allFaultsOfABodyAreNamedInTheOrderOfItsMembers() {
        var answer = http.post("/things", """
                {"parts":[{"label":"x","weight":"1","colour":1},{"weight":2},7],"kind":"tiny","kind":"SMALL","colour":1,
                 "tags":["a",1,"a"],"open":"true","day":20260210,"count":"3","owner":"42"}
                """);

        assertThat(faults(answer))
                .containsExactly(
                        "/name not-blank",
                        "/count must-be-integer",
                        "/day must-be-date",
                        "/owner must-be-uuid",
                        "/kind duplicate-member",
                        "/open must-be-boolean",
                        "/tags/1 must-be-text",
                        "/tags/2 repeated",
                        "/parts/0/weight must-be-integer",
                        "/parts/0/colour unknown-member",
                        "/parts/1/label not-blank",
                        "/parts/2 must-be-object",
                        "/colour unknown-member");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-body");
    }

    @Test
    void aRecordsOwnCheckThatStumblesOverWhatIsMissingIsNoFailure() {
        assertThat(faults(http.post("/period", "{\"to\":\"2026-02-10T00:00:00Z\"}")))
                .containsExactly("/from not-null");
        assertThat(faults(http.post("/period", "{\"from\":\"2026-02-10T00:00:00Z\",\"to\":\"2026-02-10T00:00:00Z\"}")))
                .containsExactly("/to not-after");
    }

    @Test
    void faultsAreNamedInChinese() {
        var answer = http.post("/things", "{\"count\":\"3\",\"regions\":[\"1\"]}", "Accept-Language", "zh-CN");

        assertThat(answer.json().at("/errors").toString()).contains("不得为空白", "须为整数", "须为六位行政区划代码");
    }

    @Test
    void anAnswerNamesSoManyFaultsAndNoMore() {
        var answer = http.post("/list", Collections.nCopies(500, "{}").toString());

        assertThat(answer.json().at("/errors").size()).isEqualTo(Faults.MAX);
    }

    @Test
    void aListAsTheBodyIsCheckedItemByItem() {
        assertThat(faults(http.post("/list", "[{\"label\":\"x\"},{\"label\":\"\"},{\"label\":\"x\",\"weight\":\"\"}]")))
                .containsExactly("/1/label not-blank", "/2/weight must-be-integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/cbor", "application/xml", "text/plain", "*/*", "nonsense"})
    void jsonIsTheOnlyFormOfABody(String type) {
        var answer = http.send(
                "POST",
                "/things",
                java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}"),
                "Content-Type",
                type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/code")).isEqualTo("unsupported-media-type");
    }

    private static List<String> faults(Answer answer) {
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
                .map(error -> error.at("/pointer").asString() + " "
                        + error.at("/code").asString())
                .toList();
    }
}

package milepost.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class ParametersTest {

    @Autowired
    Http http;

    @Test
    void aRecordIsReadFromParameters() {
        var answer = http.get("/search?q=%20x%20&kind=SMALL,LARGE&region=6201&from=2026-02-10&to=2026-02-10&limit=5");

        assertThat(answer.body())
                .isEqualTo(
                        "{\"q\":\"x\",\"kind\":[\"SMALL\",\"LARGE\"],\"region\":\"6201\","
                                + "\"from\":\"2026-02-09T16:00:00Z\",\"to\":\"2026-02-10T16:00:00Z\",\"day\":null,\"limit\":5}");
    }

    @Test
    void listsMayBeRepeatedAndMissing() {
        assertThat(http.get("/search?kind=SMALL&kind=LARGE").json().at("/kind").size())
                .isEqualTo(2);
        assertThat(http.get("/search").json().at("/kind").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /search?kinds=SMALL                      | kinds unknown-parameter
            /search?q=                               | q not-blank
            /search?q=%20                            | q not-blank
            /search?q=%E2%80%8B                      | q not-blank
            /search?q=12345678901                    | q max-size
            /search?q=a%00b                          | q control-character
            /search?q=a&q=b                          | q repeated
            /search?q=%C0%BC                         | q malformed-escape
            /search?q=%ff                            | q malformed-escape
            /search?q=100%                           | q malformed-escape
            /search?q=%1                             | q malformed-escape
            /search?%ff=1                            | %ff malformed-escape
            /search?kind=                            | kind one-of
            /search?kind=small                       | kind one-of
            /search?kind=SMALL,                      | kind one-of
            /search?kind=SMALL&kind=MINI             | kind one-of
            /search?region=6                         | region not-a-region-prefix
            /search?region=990000                    | region not-a-region-prefix
            /search?from=20261128                    | from must-be-instant
            /search?from=                            | from must-be-instant
            /search?from=2026-13-01                  | from must-be-instant
            /search?from=%2B300000-01-01T00:00:00Z   | from out-of-range
            /search?from=%2B999999999-01-01T00:00:00Z | from out-of-range
            /search?from=2026-02-11&to=2026-02-10    | to not-after
            /search?day=1/2/26                       | day must-be-date
            /search?day=1800-01-01                   | day out-of-range
            /search?day=%2B100000-01-01              | day out-of-range
            /search?limit=0x10                       | limit must-be-integer
            /search?limit=%EF%BC%91                  | limit must-be-integer
            /search?limit=                           | limit must-be-integer
            /search?limit=99999999999                | limit must-be-integer
            /search?q=&limit=x&kind=                 | q not-blank
            /one-by-one/x?owner=1-1-1-1-1            | owner must-be-uuid
            /one-by-one/x?at=2026-02-10              | at must-be-instant
            /one-by-one/x?at=20261128                | at must-be-instant
            /one-by-one/x?at=-0001-01-01T00:00:00Z   | at out-of-range
            /one-by-one/x?kind=                      | kind one-of
            /one-by-one/x?kind=tiny                  | kind one-of
            /one-by-one/x?text=123456                | text max-size
            /one-by-one/x?text=                      | text not-blank
            /one-by-one/x?oddName=1                  | oddName unknown-parameter
            /one-by-one/a%01b                        | name control-character
            /by-id/%20                               | id must-be-uuid
            """)
    void aWrongParameterIsNamed(String path, String expected) {
        var answer = http.raw(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-parameter");
        assertThat(answer.text("/errors/0/parameter") + " " + answer.text("/errors/0/code"))
                .isEqualTo(expected);
        assertThat(answer.text("/errors/0/detail")).isNotBlank().isNotEqualTo(answer.text("/errors/0/code"));
    }

    @Test
    void allWrongParametersOfARecordAreNamed() {
        var errors = http.get("/search?limit=x&q=12345678901&kind=tiny&from=1")
                .json()
                .at("/errors");

        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.at("/parameter").asString()))
                .containsExactly("q", "kind", "from", "limit");
    }

    @Test
    void aParameterHasTheNameThatItsAnnotationGives() {
        assertThat(http.get("/one-by-one/x?odd-name=1").status()).isEqualTo(200);
    }

    @Test
    void aDayStandsForItsEdgeInASingleParameterToo() {
        assertThat(http.get("/one-by-one/x?until=2026-02-10").body()).isEqualTo("[\"x\",\"2026-02-10T16:00:00Z\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/one-by-one/%ff", "/one-by-one/%C0%BC", "/one-by-one/100%", "/one-by-one/a%00b"})
    void anAddressThatCannotBeDecodedIsAProblem(String path) {
        var answer = http.raw(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=[", "/search?q={x}", "/search?q=\"", "/search?q=a|b", "/search?q=a\\b"})
    void whatBrowsersDoNotEncodeIsTaken(String path) {
        assertThat(http.raw(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=兰合", "/兰合"})
    void charactersThatAreNotEncodedAreAProblem(String path) {
        var answer = http.raw(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed-request");
        assertThat(answer.text("/detail")).contains("ncode");
    }

    @Test
    void anEmptyCursorIsTheStartOfAList() {
        assertThat(http.get("/numbers?cursor=").status()).isEqualTo(200);
        assertThat(http.get("/numbers?cursor=%20").text("/errors/0/parameter")).isEqualTo("cursor");
    }

    @Test
    void thereIsALimitToParameters() {
        var answer = http.get("/search?" + "a&".repeat(AddressFilter.MAX_PARAMETERS));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("too-many-parameters");
    }

    @Test
    void aFormThatCannotBeDecodedIsAProblem() {
        var answer = http.send(
                "POST",
                "/checked",
                java.net.http.HttpRequest.BodyPublishers.ofString("level=%ff"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(400);
    }
}

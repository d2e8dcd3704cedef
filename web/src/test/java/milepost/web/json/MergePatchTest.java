package milepost.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import milepost.web.Http;
import milepost.web.Http.Answer;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class MergePatchTest {

    @Autowired
    Http http;

    @Test
    void whatThePatchNamesChangesAndIsTold() {
        var answer = amend("{\"name\":\" road \",\"count\":null,\"tags\":[\"a\",\"b\"],\"kind\":\"LARGE\"}");

        assertThat(answer.json().at("/changed").toString()).isEqualTo("[\"count\",\"kind\",\"name\"]");
        assertThat(answer.text("/request/name")).isEqualTo("road");
        assertThat(answer.json().at("/request/count").isNull()).isTrue();
        assertThat(answer.json().at("/request/tags").size()).isEqualTo(2);
    }

    @Test
    void whatIsSaidAgainIsNoChange() {
        assertThat(amend("{\"name\":\"bridge\"}").json().at("/changed").isEmpty())
                .isTrue();
        assertThat(amend("{}").json().at("/changed").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"owner":null}                               | /owner not-amendable
            {"a/b~c":1}                                  | /a~1b~0c not-amendable
            {"name":null}                                | /name not-blank
            {"kind":"tiny"}                              | /kind one-of
            {"parts":[{"label":"x","colour":1}]}         | /parts/0/colour unknown-member
            {"name":"x","name":"y"}                      | /name duplicate-member
            {"count":1}                                  | /count min
            []                                           | . must-be-object
            "x"                                          | . must-be-object
            null                                         | . must-be-object
            """)
    void theAmendedRequestIsCheckedLikeANewOne(String patch, String expected) {
        var answer = amend(patch);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(expected.replace(". ", " "));
    }

    @Test
    void allFaultsOfAPatchAreNamed() {
        assertThat(faults(amend("{\"name\":\"\",\"owner\":1,\"count\":\"x\",\"colour\":1}")))
                .containsExactlyInAnyOrder(
                        "/name not-blank", "/owner not-amendable", "/count must-be-integer", "/colour not-amendable");
    }

    @Test
    void aPatchThatIsNoJsonIsRefused() {
        assertThat(amend("{").text("/code")).isEqualTo("malformed-json");
        assertThat(amend("").text("/code")).isEqualTo("missing-body");
    }

    private Answer amend(String patch) {
        return http.send(
                "PATCH", "/patched", BodyPublishers.ofString(patch), "Content-Type", "application/merge-patch+json");
    }

    private static List<String> faults(Answer answer) {
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
                .map(error -> error.at("/pointer").asString() + " "
                        + error.at("/code").asString())
                .toList();
    }
}

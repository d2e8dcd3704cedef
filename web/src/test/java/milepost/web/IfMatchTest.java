package milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class IfMatchTest {

    @Test
    void anEntityTagOfOursIsTheVersion() {
        assertThat(IfMatch.required(Etags.of(17))).isEqualTo(17);
        assertThat(IfMatch.required(Etags.of(17, "what is shown beside it"))).isEqualTo(17);
        assertThat(IfMatch.required(" \"0\" ")).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void anUpdateWithoutIfMatchIsRefused(String header) {
        assertRefused(header, HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "*", "\"3\", \"4\"", "\"a\"b\"", "w/\"3\"", "\"１\"", "\"ï¼\u0091\""})
    void whatIsNotExactlyOneEntityTagIsMalformed(String header) {
        assertRefused(header, HttpStatus.BAD_REQUEST, "malformed-if-match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"abc\"", "\"3.x\"", "\"03\"", "\"-1\"", "\"99999999999999999999\"", "\"\""})
    void aWeakOrForeignTagNeverMatches(String header) {
        assertRefused(header, HttpStatus.PRECONDITION_FAILED, "unknown-version");
    }

    @Test
    void whereIfMatchIsOptionalAnyVersionMayBeMeant() {
        assertThat(IfMatch.optional(null)).isEmpty();
        assertThat(IfMatch.optional(" * ")).isEmpty();
        assertThat(IfMatch.optional(Etags.of(17))).contains(17L);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.optional(""))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("malformed-if-match"));
    }

    @Test
    void anotherVersionThanTheOneReadIsStale() {
        assertThatNoException().isThrownBy(() -> IfMatch.requireCurrent(Optional.empty(), 5));
        assertThatNoException().isThrownBy(() -> IfMatch.requireCurrent(Optional.of(5L), 5));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.requireCurrent(Optional.of(4L), 5))
                .satisfies(problem -> assertThat(problem.properties()).containsEntry("currentVersion", 5L));
    }

    @Test
    void aStaleVersionNamesTheCurrentOne() {
        var stale = IfMatch.stale(5);

        assertThat(stale.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.properties()).containsEntry("currentVersion", 5L);
        assertThat(stale.headers().getETag()).isEqualTo("\"5\"");
    }

    private static void assertRefused(String header, HttpStatus status, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.required(header))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(status))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}

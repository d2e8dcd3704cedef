package milepost.progress.checks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"开工", " a b ", "𠮷", "3号"})
    void aLineIsALine(String text) {
        assertThat(violations(new Line(text))).isZero();
        assertThat(violations(new Text(text))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\t", "a\u0000b", "a\u0007", "\ud800"})
    void blanksAndControlCharactersAreNoText(String text) {
        assertThat(violations(new Line(text))).isOne();
        assertThat(violations(new Text(text))).isOne();
    }

    @Test
    void onlyATextHasSeveralLines() {
        assertThat(violations(new Line("one\ntwo"))).isOne();
        assertThat(violations(new Text("\none\r\n\ttwo\n"))).isZero();
    }

    @Test
    void aLongTextIsNoBurden() {
        assertThat(violations(new Text("长".repeat(100_000)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://example.org/a?b=c#d", "https://例子.中国/"})
    void aWebAddressBeginsWithHttp(String address) {
        assertThat(violations(new Address(address))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b"})
    void anythingElseIsNoWebAddress(String address) {
        assertThat(violations(new Address(address))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "-0001-01-01", "+20226-01-01"})
    void aSlipOfThePenIsNoDate(String date) {
        assertThat(violations(new Day(LocalDate.parse(date)))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-02-10", "2199-12-31"})
    void aPlausibleDateIsTaken(String date) {
        assertThat(violations(new Day(LocalDate.parse(date)))).isZero();
    }

    @Test
    void whatIsMissingIsNotTheirConcern() {
        assertThat(violations(new Line(null)) + violations(new Text(null)) + violations(new Address(null)))
                .isZero();
        assertThat(violations(new Day(null))).isZero();
    }

    private static int violations(Object value) {
        return VALIDATOR.validate(value).size();
    }

    record Line(@Nullable @OneLine String text) {}

    record Text(@Nullable @PlainText String text) {}

    record Address(@Nullable @WebAddress String url) {}

    record Day(@Nullable @PlausibleDate LocalDate date) {}
}

package milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    record ByName(String name, LocalDate day, Instant at, UUID id) {}

    record ByNumber(int number) {}

    @Test
    void aCursorHoldsItsKey() {
        var key =
                new ByName("兰州至合作铁路", LocalDate.EPOCH, Instant.parse("2026-02-10T08:30:00.123456Z"), UUID.randomUUID());

        assertThat(Cursors.encode(key)).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.decode(Cursors.encode(key), ByName.class)).contains(key);
    }

    @Test
    void aMissingPartOfAKeyStaysMissing() {
        var key = new ByName("a", null, null, UUID.randomUUID());

        assertThat(Cursors.decode(Cursors.encode(key), ByName.class)).contains(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void withoutACursorAListBegins(String cursor) {
        assertThat(Cursors.decode(cursor, ByName.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "abc",
                "ByNumber",
                "ByNumber{",
                "ByNumber{\"number\":\"x\"}",
                "ByNumber{\"number\":1}x",
                "ByNumber{}",
                "ByNumber{\"other\":1}"
            })
    void aMalformedCursorIsRefused(String content) {
        var encoded = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertRefused(content.equals("!") ? content : encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ByName{\"name\":\"a\\u0000\",\"day\":null,\"at\":null,\"id\":null}",
                "ByName{\"name\":\"\\ud800\",\"day\":null,\"at\":null,\"id\":null}",
                "ByName{\"name\":\"a\",\"day\":null,\"at\":\"+300000-01-01T00:00:00Z\",\"id\":null}",
                "ByName{\"name\":\"a\",\"day\":\"+999999999-01-01\",\"at\":null,\"id\":null}",
                "ByName{\"name\":\"a\",\"day\":null,\"at\":1e18,\"id\":null}"
            })
    void aForgedCursorHoldsNothingThatTheDatabaseCannotRead(String content) {
        var encoded = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

        assertRefused(encoded, ByName.class);
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        assertRefused(Cursors.encode(new ByName("a", LocalDate.EPOCH, Instant.EPOCH, UUID.randomUUID())));
    }

    @Test
    void aCursorMuchTooLongIsRefused() {
        assertRefused("A".repeat(100_000));
    }

    private static void assertRefused(String cursor) {
        assertRefused(cursor, ByNumber.class);
    }

    private static void assertRefused(String cursor, Class<? extends Record> type) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursors.decode(cursor, type))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(400))
                .satisfies(problem ->
                        assertThat(problem.fields().getFirst().name()).isEqualTo("cursor"));
    }
}

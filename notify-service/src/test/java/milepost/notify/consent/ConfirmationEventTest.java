package milepost.notify.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationEventTest {

    @Test
    void theChallengeAloneOrAsAMemberIsAgreement() {
        assertThat(ConfirmationEvent.isRepeatedBy("abc", "abc")).isTrue();
        assertThat(ConfirmationEvent.isRepeatedBy("{\"challenge\":\"abc\"}", "abc"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "",
                "\"abc\"",
                "abcd",
                "{\"data\":{\"challenge\":\"abc\"}}",
                "{\"challenge\":7}",
                "[\"abc\"]",
                "null",
                "{"
            })
    void anythingElseIsNot(String answer) {
        assertThat(ConfirmationEvent.isRepeatedBy(answer, "abc")).isFalse();
        assertThat(ConfirmationEvent.isRepeatedBy(null, "abc")).isFalse();
    }
}

package milepost.notify.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceParentTest {

    @Test
    void anAttemptIsANewSpanInTheTraceOfTheRequest() {
        var parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var attempt = TraceParent.below(parent);

        assertThat(attempt).get().asString().matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
        assertThat(attempt).isNotEqualTo(TraceParent.below(parent));
    }

    @Test
    void withoutATraceNoneIsInvented() {
        assertThat(TraceParent.below(null)).isEmpty();
        assertThat(TraceParent.below("nonsense")).isEmpty();
    }
}

package milepost.messaging.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final LoggerContext context = new LoggerContext();
    private final RepeatedLines lines = new RepeatedLines();

    @Test
    void theSameFailureOfALibraryIsLoggedOnceWhateverItsArguments() {
        assertThat(passes("com.zaxxer.hikari.pool", Level.WARN, "Connection {} is closed", new ConnectException(), 1))
                .isTrue();
        assertThat(passes("com.zaxxer.hikari.pool", Level.WARN, "Connection {} is closed", new ConnectException(), 2))
                .isFalse();
        assertThat(passes(
                        "com.zaxxer.hikari.pool",
                        Level.WARN,
                        "Connection {} is closed",
                        new IllegalStateException(),
                        3))
                .as("another cause")
                .isTrue();
    }

    @Test
    void clientsOfKafkaAreNotToldApart() {
        assertThat(passes("org.apache.kafka", Level.WARN, "[Consumer clientId=a] Node {} away", null, 1))
                .isTrue();
        assertThat(passes("org.apache.kafka", Level.WARN, "[Consumer clientId=b] Node {} away", null, 1))
                .isFalse();
    }

    @Test
    void ourOwnLinesAreTheSameIfTheyReadTheSame() {
        assertThat(passes("milepost.a", Level.ERROR, "Set aside offset={}", null, 1))
                .isTrue();
        assertThat(passes("milepost.a", Level.ERROR, "Set aside offset={}", null, 2))
                .isTrue();
        assertThat(passes("milepost.a", Level.ERROR, "Set aside offset={}", null, 2))
                .isFalse();
    }

    @Test
    void whatIsNoWarningIsAlwaysLogged() {
        for (int i = 0; i < 3; i++) {
            assertThat(passes("milepost.a", Level.INFO, "An operator skips {}", null, 1))
                    .isTrue();
        }
    }

    private boolean passes(String logger, Level level, String text, @Nullable Throwable failure, Object argument) {
        var event = new LoggingEvent(
                getClass().getName(), context.getLogger(logger), level, text, failure, new Object[] {argument});
        return lines.decide(event) != FilterReply.DENY;
    }
}

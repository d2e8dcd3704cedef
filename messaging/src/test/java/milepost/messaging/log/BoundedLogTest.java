package milepost.messaging.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.status.OnErrorConsoleStatusListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BoundedLogTest {

    /** A device on which there is never room. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void aLogThatCannotBeWrittenIsMentionedOnceOnTheTerminal() {
        assumeTrue(Files.exists(FULL));
        var terminal = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(terminal, true, UTF_8));
        try {
            var context = contextOfAFullDisk();
            BoundedLog.of(context);
            BoundedLog.of(context);

            for (int i = 0; i < 500; i++) {
                context.getLogger("milepost.test").info("Line {}", i);
            }
        } finally {
            System.setErr(before);
        }

        assertThat(terminal.toString(UTF_8).lines().filter(line -> !line.contains("-INFO in ")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("The log cannot be written"));
    }

    private static LoggerContext contextOfAFullDisk() {
        var context = new LoggerContext();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        var file = new FileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(FULL.toString());
        file.setEncoder(encoder);
        file.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
        var listener = new OnErrorConsoleStatusListener(); // as Spring Boot has one
        listener.setContext(context);
        listener.start();
        context.getStatusManager().add(listener);
        return context;
    }
}

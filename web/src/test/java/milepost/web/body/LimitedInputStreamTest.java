package milepost.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import milepost.web.ProblemException;
import org.junit.jupiter.api.Test;

/** Each byte arrives five seconds after the one before. */
class LimitedInputStreamTest {

    private static final BodyLimit LIMIT = new BodyLimit(100, Duration.ofSeconds(20));

    private final IncomingBodies one = new IncomingBodies(1);
    private Instant now = Instant.EPOCH;
    private int left;
    private boolean stops;

    @Test
    void aBodyThatArrivesInTimeIsReadToItsEnd() throws IOException {
        left = 4;

        assertThat(body().readAllBytes()).hasSize(4);
        assertThat(one.take()).isNotNull();
    }

    @Test
    void aBodyHasOneDeadlineHoweverOftenAByteArrives() {
        left = 10;

        var problem = catchThrowableOfType(ProblemException.class, () -> body().readAllBytes());

        assertThat(problem.code()).isEqualTo("body-too-slow");
        assertThat(problem.status().value()).isEqualTo(408);
        assertThat(left).isEqualTo(5);
    }

    @Test
    void aBodyThatStopsIsTooSlow() {
        left = 10;
        stops = true;

        var problem = catchThrowableOfType(ProblemException.class, () -> body().readAllBytes());

        assertThat(problem.code()).isEqualTo("body-too-slow");
    }

    @Test
    void anotherBodyNeedsAPlace() throws IOException {
        left = 4;
        var first = body();
        first.read();

        var problem = catchThrowableOfType(ProblemException.class, () -> body().read());
        first.end();

        assertThat(problem.code()).isEqualTo("too-many-bodies");
        assertThat(body().read()).isNotNegative();
    }

    private LimitedInputStream body() {
        return new LimitedInputStream(new Dribble(), LIMIT, one, () -> now);
    }

    private final class Dribble extends ServletInputStream {

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (stops) {
                throw new SocketTimeoutException();
            }
            if (left == 0) {
                return -1;
            }
            buffer[offset] = (byte) read();
            return 1;
        }

        @Override
        public int read() {
            left--;
            now = now.plusSeconds(5);
            return 'x';
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are not read asynchronously here");
        }
    }
}

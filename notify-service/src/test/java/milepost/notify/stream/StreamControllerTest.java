package milepost.notify.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import milepost.notify.NotifyDatabase;
import milepost.notify.project.KnownValues;
import milepost.notify.stream.log.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StreamControllerTest {

    private final NotifyDatabase database = new NotifyDatabase();
    private final TestEvents events = new TestEvents(database);
    private final StreamController controller = new StreamController(
            new StreamConnections(
                    events.log(),
                    TestTails.on(database, events.log()),
                    new StreamMeters(new SimpleMeterRegistry()),
                    new StreamProperties(1, Duration.ofMinutes(1), Duration.ofMinutes(5))),
            mock(KnownValues.class));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHeadIsSentBeforeAnotherThreadWritesTheStream() throws IOException {
        var response = new MockHttpServletResponse();
        var parameters = new StreamParameters(List.of(), null, List.of(), null);

        var stream = controller.stream(parameters, null, new MockHttpServletRequest("GET", "/v1/stream"), response);

        assertThat(stream).isNotNull();
        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentType()).isEqualTo("text/event-stream");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Accel-Buffering")).isEqualTo("no");
    }
}

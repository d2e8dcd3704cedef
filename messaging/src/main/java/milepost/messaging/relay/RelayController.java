package milepost.messaging.relay;

import jakarta.validation.constraints.Positive;
import milepost.web.ProblemException;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The relay over HTTP, for operators: its state, and sending events again. */
@RestController
@RequestMapping("/v1/operations")
class RelayController {

    private final RelayState state;
    private final RelayBacklog backlog;
    private final OutboxReplay replay;

    RelayController(RelayState state, RelayBacklog backlog, OutboxReplay replay) {
        this.state = state;
        this.backlog = backlog;
        this.replay = replay;
    }

    @GetMapping("/relay")
    RelayView relay() {
        var waiting = backlog.waiting();
        return new RelayView(
                state.isLeading(),
                waiting.pending(),
                waiting.oldest().toMillis() / 1000.0,
                state.lastFailure().orElse(null));
    }

    /** Sends the events of one aggregate that the outbox still has to Kafka again. */
    @PostMapping("/replays")
    ReplayView replay(@RequestBody ReplayRequest request) throws InterruptedException {
        try {
            return new ReplayView(replay.replay(request.aggregateId(), request.fromVersion()));
        } catch (PublishingFailedException | SilenceException e) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "kafka-unavailable")
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .causedBy(e);
        }
    }

    /**
     * @param pending events that Kafka has not acknowledged, counted up to 100,000
     * @param oldestSeconds how long the oldest of them has waited
     * @param failure why the relay last failed, null once it has sent something again
     */
    record RelayView(
            boolean leading,
            long pending,
            double oldestSeconds,
            @Nullable String failure) {}

    record ReplayRequest(
            @Line(max = 255) String aggregateId, @Positive long fromVersion) {}

    /** @param sent how many events were sent; 0 if the outbox no longer has any of them */
    record ReplayView(int sent) {}
}

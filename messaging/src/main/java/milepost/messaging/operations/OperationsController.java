package milepost.messaging.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import milepost.messaging.outbox.OutboxReplay;
import milepost.messaging.projection.ParkedAggregate;
import milepost.messaging.projection.Projections;
import milepost.messaging.relay.RelayBacklog;
import milepost.messaging.relay.RelayState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** What an operator sees and does: the relay's state, a replay, parked aggregates and their resumption. */
@RestController
@RequestMapping("/v1/operations")
class OperationsController {

    private static final int MOST = 500;

    private final RelayState state;
    private final RelayBacklog backlog;
    private final OutboxReplay replay;
    private final Projections projections;

    OperationsController(RelayState state, RelayBacklog backlog, OutboxReplay replay, Projections projections) {
        this.state = state;
        this.backlog = backlog;
        this.replay = replay;
        this.projections = projections;
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

    /** Sends what the outbox keeps of one aggregate to Kafka once more. */
    @PostMapping("/replays")
    ReplayView replay(@RequestBody ReplayRequest request) throws InterruptedException {
        return new ReplayView(replay.replay(request.aggregateId(), request.fromVersion()));
    }

    @GetMapping("/parked")
    ParkedView parked() {
        return new ParkedView(projections.parked(MOST));
    }

    /** Goes on with a parked aggregate: as it is, passing over the first waiting version, or with other data for it. */
    @PostMapping("/resumptions")
    ResumptionView resume(@RequestBody ResumptionRequest request) {
        if (!projections.knows(request.consumer())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No consumer here is called " + request.consumer());
        }
        var failure = switch (request.action()) {
            case retry -> projections.retry(request.consumer(), request.source(), request.aggregateId());
            case skip -> projections.skip(request.consumer(), request.source(), request.aggregateId());
            case replace -> replace(request);
        };
        return new ResumptionView(failure.isEmpty(), failure.orElse(null));
    }

    private Optional<String> replace(ResumptionRequest request) {
        if (request.data() == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Give the member data when the action is replace");
        }
        return projections.replace(
                request.consumer(),
                request.source(),
                request.aggregateId(),
                request.data().toString().getBytes(UTF_8));
    }

    record RelayView(
            boolean leading,
            long pending,
            double oldestSeconds,
            @Nullable String failure) {}

    record ReplayRequest(String aggregateId, long fromVersion) {}

    record ReplayView(int sent) {}

    record ParkedView(List<ParkedAggregate> items) {}

    enum Action {
        retry,
        skip,
        replace
    }

    record ResumptionRequest(
            String consumer,
            String source,
            String aggregateId,
            Action action,
            @Nullable JsonNode data) {}

    /** @param resumed whether nothing waits behind this aggregate for a reason of its own any more */
    record ResumptionView(boolean resumed, @Nullable String error) {}
}

package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import milepost.messaging.projection.PositionRepository.ParkedAggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Parked aggregates over HTTP, for operators: which there are, and how they are resumed. */
@RestController
@RequestMapping("/v1/operations")
class ParkedController {

    private static final int MOST = 500;

    private final Projections projections;

    ParkedController(Projections projections) {
        this.projections = projections;
    }

    @GetMapping("/parked")
    ParkedView parked() {
        return new ParkedView(projections.parked(MOST));
    }

    /** Resumes a parked aggregate: tries its first waiting event again, skips it, or tries it with other data. */
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

    /**
     * @param resumed whether all waiting events of the aggregate were handled
     * @param error why the first waiting event still cannot be handled, null if it was
     */
    record ResumptionView(boolean resumed, @Nullable String error) {}
}

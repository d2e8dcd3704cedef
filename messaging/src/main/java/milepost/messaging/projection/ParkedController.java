package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import milepost.messaging.projection.ParkedAggregateRepository.After;
import milepost.messaging.projection.ParkedAggregateRepository.ParkedAggregate;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.ProblemException;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.OneOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Parked aggregates over HTTP, for operators: which there are, and how they are resumed. */
@RestController
@RequestMapping("/v1/operations")
class ParkedController {

    private final Projections projections;
    private final ParkedAggregateRepository parkedAggregates;

    ParkedController(Projections projections, ParkedAggregateRepository parkedAggregates) {
        this.projections = projections;
        this.parkedAggregates = parkedAggregates;
    }

    @GetMapping("/parked")
    ParkedView parked(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var size = limit == null ? Limits.MAX : Limits.of(limit);
        var found = parkedAggregates.list(Cursors.decode(cursor, After.class).orElse(After.NOTHING), size + 1);
        var items = found.subList(0, Math.min(size, found.size()));
        return new ParkedView(items, found.size() <= size ? null : Cursors.encode(After.of(items.getLast())));
    }

    /** Takes up an aggregate again that is parked, or sets it back. */
    @PostMapping("/resumptions")
    ResumptionView resume(@RequestBody ResumptionRequest request) {
        var acts = projections
                .actsOn(request.consumer())
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-consumer",
                        request.consumer(),
                        String.join(", ", projections.consumers())));
        var error = request.perform(acts);
        return new ResumptionView(error.isEmpty(), error.orElse(null));
    }

    /** @param nextCursor the cursor of the next page, absent on the last one */
    record ParkedView(
            List<ParkedAggregate> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {}

    enum Action {
        retry,
        skip,
        replace,
        discard,
        rewind
    }

    record ResumptionRequest(
            @Line(max = 255) String consumer,
            @OneOf({"/registry", "/progress", "/notify"}) String source,
            @Line(max = 255) String aggregateId,

            @Schema(
                    description =
                            "retry: try what waits for the next version again; skip: pass over the next version; replace: try it"
                                    + " with other data; discard: forget what waits; rewind: handle a version and the later"
                                    + " ones again when their owner replays them")
            Action action,

            @Schema(
                    description =
                            "The version that is meant: for rewind the first one to handle again, required; for discard the"
                                    + " one to forget, by default all; otherwise the next one, and if another one is next,"
                                    + " nothing is done")
            @Nullable @Positive @Max(MAX_VERSION) Long version,

            @Schema(description = "The other data, for replace only") @Nullable JsonNode data)
            implements Checked {

        private static final long MAX_VERSION = 1_000_000_000_000_000_000L;

        @Override
        public void check(Faults faults) {
            faults.unless(action != Action.rewind || version != null, "/version", "not-null");
            faults.unless(action != Action.replace || data != null, "/data", "not-null");
            faults.unless(action == Action.replace || data == null, "/data", "null");
        }

        Optional<String> perform(OperatorActs acts) {
            var key = new Key(source, aggregateId);
            return switch (action) {
                case retry -> acts.retry(key, version);
                case skip -> acts.skip(key, version);
                case replace ->
                    acts.replace(key, version, requireNonNull(data).toString().getBytes(UTF_8));
                case discard -> acts.discard(key, version);
                case rewind -> acts.rewind(key, requireNonNull(version));
            };
        }
    }

    /**
     * @param resumed whether nothing of the aggregate waits any more
     * @param error why something still waits, null if nothing does
     */
    record ResumptionView(boolean resumed, @Nullable String error) {}
}

package milepost.progress.outlook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.indicator.Indicators;
import milepost.progress.indicator.Observation;
import milepost.progress.project.ProjectMerges;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and reads indicators over HTTP. */
@Tag(name = "Indicators")
@RestController
@RequestMapping("/v1")
class IndicatorController {

    private static final String METHOD =
            "By default the first one for which there are enough values; the status does not depend on it";

    private final Indicators indicators;
    private final ProjectMerges merges;
    private final Clock clock;

    IndicatorController(Indicators indicators, ProjectMerges merges, Clock clock) {
        this.indicators = indicators;
        this.merges = merges;
        this.clock = clock;
    }

    @Operation(
            operationId = "listIndicators",
            summary = "The indicators of a project, with every target that they ever had and a projection",
            description = "Including those of projects that were merged into it; the id of either leads to them.")
    @GetMapping("/projects/{id}/indicators")
    ResponseEntity<Page<IndicatorResponse>> list(
            @PathVariable UUID id,
            @Parameter(description = METHOD) @RequestParam(required = false) @Nullable ProjectionMethod method,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Moment moment,
            HttpServletRequest request) {
        moment.requirePast(clock);
        var family = merges.family(merges.standingId(id, moment.asOf()), moment.asOf());
        var page = IndicatorPages.of(indicators.ofProjects(family, moment), cursor, Limits.of(limit));
        var items = page.items().stream()
                .map(indicator -> IndicatorResponse.of(indicator, moment.day(clock), method))
                .toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    @Operation(
            operationId = "getIndicator",
            summary = "One indicator, with every target that it ever had, and a projection or why there is none")
    @ApiResponse(
            responseCode = "200",
            description = "The indicator",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = IndicatorResponse.ETAG, schema = @Schema(type = "string")))
    @GetMapping("/indicators/{id}")
    ResponseEntity<IndicatorResponse> get(
            @PathVariable UUID id,
            @Parameter(description = METHOD) @RequestParam(required = false) @Nullable ProjectionMethod method,
            @ParameterObject Moment moment) {
        moment.requirePast(clock);
        var response = IndicatorResponse.of(indicators.get(id, moment), moment.day(clock), method);
        return ResponseEntity.ok().eTag(response.etag()).body(response);
    }

    @Operation(
            operationId = "listObservations",
            summary = "The observations of an indicator, each as it was last corrected, the latest day first")
    @GetMapping("/indicators/{id}/observations")
    ResponseEntity<Page<Observation>> observations(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Moment moment,
            HttpServletRequest request) {
        moment.requirePast(clock);
        var page = IndicatorPages.observations(indicators.get(id, moment), cursor, Limits.of(limit));
        return Pages.respond(page, request);
    }
}

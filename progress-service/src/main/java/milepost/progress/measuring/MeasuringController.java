package milepost.progress.measuring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.indicator.Indicator;
import milepost.progress.outlook.IndicatorResponse;
import milepost.progress.outlook.IndicatorResponses;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets and changes indicators over HTTP. If-Match may name the version of the indicator that was read. */
@Tag(name = "Indicators")
@RestController
@RequestMapping("/v1")
class MeasuringController {

    private final IndicatorPlanning planning;
    private final Measuring measuring;
    private final IndicatorResponses responses;

    MeasuringController(IndicatorPlanning planning, Measuring measuring, IndicatorResponses responses) {
        this.planning = planning;
        this.measuring = measuring;
        this.responses = responses;
    }

    @Operation(
            operationId = "setIndicator",
            summary = "Set an indicator of a project",
            description =
                    "A quantity that is to reach a value by a deadline. For reporters of the project's organisation (of its region, where"
                            + " none is named), and for registrars and approvers of its lead region. A project has one indicator of each"
                            + " title, unit and segment.")
    @ApiResponse(
            responseCode = "201",
            description = "The indicator",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = IndicatorResponse.ETAG, schema = @Schema(type = "string")))
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/projects/{id}/indicators")
    ResponseEntity<IndicatorResponse> set(@PathVariable UUID id, @RequestBody SetIndicatorRequest body, Caller caller) {
        return created(planning.set(caller, id, body));
    }

    @Operation(
            operationId = "observeIndicator",
            summary = "Report an observed value",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). Observations may come in any"
                            + " order and several times for one day, of which the one recorded last counts.")
    @ApiResponse(responseCode = "201", description = "The indicator after it", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping("/indicators/{id}/observations")
    ResponseEntity<IndicatorResponse> observe(
            @PathVariable UUID id, @RequestBody ObserveIndicatorRequest body, Caller caller) {
        return created(measuring.observe(caller, id, body));
    }

    @Operation(
            operationId = "reviseIndicator",
            summary = "Revise the target value or the deadline",
            description =
                    "With the reason and the document; earlier ones stay. What is not given stays as it is. For those who may set"
                            + " indicators.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/indicators/{id}/revision")
    ResponseEntity<IndicatorResponse> revise(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReviseIndicatorRequest body,
            Caller caller) {
        return ok(planning.revise(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(
            operationId = "correctIndicator",
            summary = "Correct what was recorded of an indicator",
            description =
                    "Names the event that was wrong, as the history has it, and says what is right, or that nothing of it happened. Both"
                            + " stay on record, and whoever was told of the event is told of the correction. For those who may set"
                            + " indicators.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/indicators/{id}/correction")
    ResponseEntity<IndicatorResponse> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectIndicatorRequest body,
            Caller caller) {
        return ok(measuring.correct(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(
            operationId = "cancelIndicator",
            summary = "Cancel an indicator",
            description = "It counts no longer, and stays on record with the reason. For those who may set indicators.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/indicators/{id}/cancellation")
    ResponseEntity<IndicatorResponse> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CancelIndicatorRequest body,
            Caller caller) {
        return ok(planning.cancel(caller, id, IfMatch.optional(ifMatch), body));
    }

    private ResponseEntity<IndicatorResponse> created(Indicator indicator) {
        return responses.answer(ResponseEntity.created(URI.create("/v1/indicators/" + indicator.id())), indicator);
    }

    private ResponseEntity<IndicatorResponse> ok(Indicator indicator) {
        return responses.answer(ResponseEntity.ok(), indicator);
    }
}

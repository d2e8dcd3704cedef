package milepost.notify.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.notify.project.KnownValues;
import milepost.notify.stream.log.StreamEvent;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Streams public events over HTTP, as server-sent events. */
@Tag(name = "Stream")
@RestController
class StreamController {

    private final StreamConnections connections;
    private final KnownValues knownValues;

    StreamController(StreamConnections connections, KnownValues knownValues) {
        this.connections = connections;
        this.knownValues = knownValues;
    }

    @Operation(
            operationId = "streamEvents",
            summary = "Public events as they are recorded, as server-sent events",
            description =
                    "Events named change have as their data what is described here, and as their id its position. The stream begins with"
                            + " hello, which tells the newest position, or goes on after Last-Event-ID: in order, no event left out or"
                            + " sent twice. If those that follow are not kept any more, resync tells the newest position: read anew"
                            + " what you show. A comment is sent after 15 seconds without an event. The server closes the stream"
                            + " after about five minutes; connect again with the last id, as browsers do by themselves.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = StreamEvent.class)))
    @GetMapping(path = "/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable StreamingResponseBody stream(
            @ParameterObject StreamParameters parameters,
            @Parameter(description = "The id of the event received last")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (parameters.region() != null) {
            knownValues.requireRegion("/region", parameters.region());
        }
        if (request.getMethod().equals("HEAD")) {
            setHead(response);
            return null;
        }
        var stream =
                connections.open(parameters.filter(), lastEventId == null ? parameters.lastEventId() : lastEventId);
        setHead(response);
        ShallowEtagHeaderFilter.disableContentCaching(request); // would hold back what is flushed
        // This thread sends the head. Spring Security adds headers when a response is committed and when the request
        // leaves its
        // filters; if the stream's thread committed it, two threads could add them at once, which corrupts the
        // response.
        response.getOutputStream().flush();
        // What Spring passes on as the stream of the body is not flushed before its end.
        return _ -> stream.writeTo(response.getOutputStream());
    }

    private static void setHead(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
    }
}

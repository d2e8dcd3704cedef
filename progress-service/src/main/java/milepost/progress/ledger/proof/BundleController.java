package milepost.progress.ledger.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import milepost.web.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bundle of a project's history over HTTP, for everybody. */
@Tag(name = "Ledger")
@RestController
class BundleController {

    private static final String ZIP = "application/zip";

    private final SubjectBundle bundles;

    BundleController(SubjectBundle bundles) {
        this.bundles = bundles;
    }

    @Operation(
            operationId = "getProjectBundle",
            summary = "A project's history with its proof, for offline verification",
            description =
                    "Verify it with ./milepost audit, or with any tool that supports C2SP; the README in it explains how.")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/v1/projects/{id}/history.zip")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var bundle = bundles.of(id.toString())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "no-history", id));
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("history-" + id + ".zip")
                        .build()
                        .toString());
        bundle.writeTo(response.getOutputStream());
    }
}

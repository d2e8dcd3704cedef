package milepost.progress.ledger.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import milepost.progress.ledger.Checkpoints;
import milepost.progress.ledger.LedgerReader;
import milepost.progress.ledger.StoredEntry;
import milepost.web.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the ledger, with its proof, over HTTP, for everybody: an event's leaf and proof, a project's bundle. */
@Tag(name = "Ledger")
@RestController
@RequestMapping("/v1")
class ProofController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Checkpoints checkpoints;
    private final LedgerReader ledger;
    private final SubjectBundle bundles;

    ProofController(Checkpoints checkpoints, LedgerReader ledger, SubjectBundle bundles) {
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.bundles = bundles;
    }

    @Operation(
            operationId = "getLeaf",
            summary = "The exact bytes of an event in the ledger",
            description = "SHA-256 of a byte 0x00 and these bytes is the event's leaf hash (RFC 6962).")
    @ApiResponse(
            responseCode = "200",
            description = "The leaf, canonical JSON (RFC 8785)",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @GetMapping("/events/{eventId}/leaf")
    ResponseEntity<byte[]> leaf(@PathVariable UUID eventId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(entry(eventId).leaf());
    }

    @Operation(
            operationId = "getProof",
            summary = "The proof that an event stands in the ledger",
            description =
                    "A file as c2sp.org/tlog-proof defines it, which can be verified offline with the ledger's key.")
    @ApiResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @GetMapping("/events/{eventId}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID eventId) {
        var entry = entry(eventId); // before the head, which then covers it
        var proof = checkpoints.proof(entry.index(), checkpoints.current());
        return ResponseEntity.ok()
                .contentType(LedgerController.TEXT)
                .headers(headers -> attach(headers, eventId + ".tlog-proof"))
                .body(proof.bytes());
    }

    @Operation(
            operationId = "getProjectBundle",
            summary = "A project's history with its proof, for offline verification",
            description =
                    "Verify it with ./milepost audit, or with any tool that supports C2SP; the README in it explains how.")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/projects/{id}/history.zip")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var bundle = bundles.of(id.toString())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "no-history", id));
        var headers = new HttpHeaders();
        headers.setContentType(ZIP);
        attach(headers, "history-" + id + ".zip");
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        bundle.writeTo(response.getOutputStream());
    }

    private StoredEntry entry(UUID eventId) {
        return ledger.find(eventId)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "event-not-in-ledger", eventId));
    }

    private static void attach(HttpHeaders headers, String name) {
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
    }
}

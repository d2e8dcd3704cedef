package milepost.progress.ledger.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The entry of an event in the ledger and its proof over HTTP, for everybody. */
@Tag(name = "Ledger")
@RestController
@RequestMapping("/v1/events/{eventId}")
class ProofController {

    private final Checkpoints checkpoints;
    private final LedgerReader ledger;

    ProofController(Checkpoints checkpoints, LedgerReader ledger) {
        this.checkpoints = checkpoints;
        this.ledger = ledger;
    }

    @Operation(
            operationId = "getLeaf",
            summary = "The exact bytes of an event in the ledger",
            description = "SHA-256 of a byte 0x00 and these bytes is the event's leaf hash (RFC 6962).")
    @ApiResponse(
            responseCode = "200",
            description = "The leaf, canonical JSON (RFC 8785)",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @GetMapping("/leaf")
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
    @GetMapping("/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID eventId) {
        var entry = entry(eventId); // before the head, which then covers it
        var proof = checkpoints.proof(entry.index(), checkpoints.current());
        return ResponseEntity.ok()
                .contentType(LedgerController.TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(eventId + ".tlog-proof")
                                .build()
                                .toString())
                .body(proof.bytes());
    }

    private StoredEntry entry(UUID eventId) {
        return ledger.find(eventId)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "event-not-in-ledger", eventId));
    }
}

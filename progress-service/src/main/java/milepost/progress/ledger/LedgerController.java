package milepost.progress.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.ledger.tlog.VerifierKey;
import milepost.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP, for everybody: its head, its key, an event's leaf and proof, a project's bundle. */
@Tag(name = "Ledger")
@RestController
class LedgerController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Checkpoints checkpoints;
    private final EntryRepository entries;
    private final SubjectBundle bundles;

    LedgerController(Checkpoints checkpoints, EntryRepository entries, SubjectBundle bundles) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.bundles = bundles;
    }

    @Operation(
            operationId = "getCheckpoint",
            summary = "The signed head of the ledger",
            description =
                    "A checkpoint as c2sp.org/tlog-checkpoint defines it: origin, number of entries, root hash, signature.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The checkpoint",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(LedgerExamples.CHECKPOINT))))
    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
                .body(checkpoints.current().bytes());
    }

    @Operation(
            operationId = "getVerifierKey",
            summary = "The key that signs the ledger",
            description =
                    "A verifier key as c2sp.org/signed-note defines it. Keep it: who has it from elsewhere need not trust us.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The key",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(LedgerExamples.KEY))))
    @GetMapping("/ledger/vkey")
    ResponseEntity<byte[]> key() {
        var keys = checkpoints.keys().stream().map(VerifierKey::vkey).collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.ok().contentType(TEXT).body(keys.getBytes(StandardCharsets.UTF_8));
    }

    @Operation(
            operationId = "getLeaf",
            summary = "The exact bytes of an event in the ledger",
            description = "SHA-256 of a byte 0x00 and these bytes is the event's leaf hash (RFC 6962).",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The leaf, canonical JSON (RFC 8785)",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @GetMapping("/v1/events/{eventId}/leaf")
    ResponseEntity<byte[]> leaf(@PathVariable UUID eventId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(entry(eventId).leaf());
    }

    @Operation(
            operationId = "getProof",
            summary = "The proof that an event stands in the ledger",
            description =
                    "A file as c2sp.org/tlog-proof defines it, which can be verified offline with the ledger's key.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The proof",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(LedgerExamples.PROOF))))
    @GetMapping("/v1/events/{eventId}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID eventId) {
        var entry = entry(eventId); // before the head, which then covers it
        var proof = checkpoints.proof(entry.index(), checkpoints.current());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .headers(headers -> attach(headers, eventId + ".tlog-proof"))
                .body(proof.bytes());
    }

    @Operation(
            operationId = "getProjectBundle",
            summary = "A project's history with its proof, to be verified offline",
            description =
                    "Verify it with ./milepost audit, or with any tool that knows C2SP; the README in it says how.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bundle",
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/v1/projects/{id}/history.zip")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var bundle = bundles.of(id.toString())
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-history", id));
        var headers = new HttpHeaders();
        headers.setContentType(ZIP);
        attach(headers, "history-" + id + ".zip");
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        bundle.writeTo(response.getOutputStream());
    }

    private StoredEntry entry(UUID eventId) {
        return entries.find(eventId)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "event-not-in-ledger", eventId));
    }

    private static void attach(HttpHeaders headers, String name) {
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
    }
}

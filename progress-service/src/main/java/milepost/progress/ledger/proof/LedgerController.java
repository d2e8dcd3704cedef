package milepost.progress.ledger.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import milepost.ledger.tlog.VerifierKey;
import milepost.progress.ledger.Checkpoints;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The head of the ledger and its key over HTTP, for everybody. */
@Tag(name = "Ledger")
@RestController
@RequestMapping("/ledger")
class LedgerController {

    static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;

    LedgerController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Operation(
            operationId = "getCheckpoint",
            summary = "The signed head of the ledger",
            description =
                    "A checkpoint as c2sp.org/tlog-checkpoint defines it: origin, number of entries, root hash, signature.")
    @ApiResponse(
            responseCode = "200",
            description = "The checkpoint",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)))
                .body(checkpoints.current().bytes());
    }

    @Operation(
            operationId = "getVerifierKey",
            summary = "The key that signs the ledger",
            description = "A verifier key as c2sp.org/signed-note defines it. Keep a copy from another source than this"
                    + " service: then no proof depends on trust in it.")
    @ApiResponse(
            responseCode = "200",
            description = "The key",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @GetMapping("/vkey")
    ResponseEntity<byte[]> key() {
        var keys = checkpoints.keys().stream().map(VerifierKey::vkey).collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.ok().contentType(TEXT).body(keys.getBytes(StandardCharsets.UTF_8));
    }
}

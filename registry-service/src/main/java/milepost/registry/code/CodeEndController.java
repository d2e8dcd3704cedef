package milepost.registry.code;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.code.CodeController.HeldCodes;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.check.Line;
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

/** Ends codes of projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{projectId}/codes/{code}")
@Tag(name = "Project codes")
class CodeEndController {

    private static final String SEEN = "The ETag of the project that was read";

    private final ProjectCodes codes;
    private final CodeChanges changes;
    private final CodeMoves moves;
    private final Clock clock;

    CodeEndController(ProjectCodes codes, CodeChanges changes, CodeMoves moves, Clock clock) {
        this.codes = codes;
        this.changes = changes;
        this.moves = moves;
        this.clock = clock;
    }

    @PostMapping("/lapse")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "lapseCode",
            summary = "Record that a code of this project is not valid any more",
            description =
                    "The project is still found by it, and whoever registers a project with this code is asked whether it is "
                            + "this one. 404 code-not-found if the project does not have the code.")
    ResponseEntity<HeldCodes> lapse(
            @PathVariable UUID projectId,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = SEEN)
                    @Nullable String ifMatch,
            @RequestBody LapseRequest request,
            Caller caller) {
        var seen = IfMatch.required(ifMatch);
        return answer(projectId, changes.end(projectId, code, request.end(clock), Optional.of(seen), caller));
    }

    @PostMapping("/move")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "moveCode",
            summary = "Move a code to the project whose it is",
            description =
                    "For a code that was recorded for the wrong project. The lead regions of both projects must be among the "
                            + "caller's regions. Each of the two has a new version. 404 code-not-found if the project does not have the code.")
    ResponseEntity<HeldCodes> move(
            @PathVariable UUID projectId,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = SEEN)
                    @Nullable String ifMatch,
            @RequestBody MoveRequest request,
            Caller caller) {
        var seen = IfMatch.required(ifMatch);
        codes.requireOther(projectId, request.to());
        return answer(projectId, moves.move(projectId, code, request.end(), Optional.of(seen), caller));
    }

    private ResponseEntity<HeldCodes> answer(UUID project, long version) {
        return ResponseEntity.ok().eTag(Etags.of(version)).body(new HeldCodes(codes.of(project)));
    }

    /** A request to move a code to another project. */
    @Schema(name = "MoveCodeRequest")
    record MoveRequest(
            @Schema(description = "The project whose code it is")
            UUID to,

            @Schema(description = "Why it is that project's, which everyone can read") @Line(max = 200)
            String reasonText,

            @Schema(description = "The document that says so") @Nullable @Line(max = 200)
            String documentRef) {

        CodeEnd end() {
            return new CodeEnd(Ending.MOVED, null, to, reasonText, documentRef);
        }
    }
}
